/** The page's entry: paints at once, while the engine starts beside it. */

import { render } from 'preact'

import { startEngine } from '~/store/engine'
import { loadWords } from '~/store/words'
import { applyTheme } from '~/store/theme'
import { App } from '~/ui/App'
import { startBackground } from '~/ui/main/background'

applyTheme()
if (isSecureContext) startEngine()
await loadWords()
const root = document.getElementById('app')
if (root) render(<App />, root)
if (isSecureContext) startBackground()
