/** Everything: who is not signed in sees the way in (or a public channel), who is sees their chats. */

import '~/ui/App.css'

import { Suspense } from 'preact/compat'

import { connection, hasFailed, isTaken, self } from '~/store/engine'
import { overlays } from '~/store/navigation'
import { say } from '~/store/words'
import { lazy, Missing } from '~/ui/kit/lazy'
import { Toasts } from '~/ui/kit/toast'
import { Taken } from '~/ui/main/Taken'
import { Guest } from '~/ui/reading/Guest'
import { Splash } from '~/ui/Splash'

/** Asked for at once: it comes while the engine starts. */
const loading = import('~/ui/Main')
loading.catch(() => undefined) // said where it is shown
const Main = lazy(() => loading)

export function App() {
  return (
    <div class="App" data-connection={connection.value}>
      {content()}
      {overlays.value}
      <Toasts />
    </div>
  )
}

function content() {
  if (!isSecureContext) return <Insecure />
  if (hasFailed.value) return <Missing />
  if (isTaken.value) return <Taken />
  if (self.value === undefined) return <Splash />
  return <Suspense fallback={<Splash />}>{self.value ? <Main /> : <Guest />}</Suspense>
}

/** Browsers keep what the protocol is built on from pages that come without https. */
function Insecure() {
  return (
    <main class="App-insecure">
      <p>{say('signIn.insecure')}</p>
    </main>
  )
}
