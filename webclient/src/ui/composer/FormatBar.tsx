import '~/ui/composer/FormatBar.css'

import { useEffect, useState } from 'preact/hooks'

import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import type { Format } from '~/ui/composer/editor/rich'
import { clearFormats } from '~/ui/composer/keys'
import { askForLink } from '~/ui/composer/LinkDialog'
import { IconButton } from '~/ui/kit/IconButton'
import type { IconName } from '~/ui/kit/Icon'

const BUTTONS: readonly [Format, IconName][] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underline'],
  ['strike', 'strike'],
  ['spoiler', 'eyeOff'],
  ['code', 'code'],
  ['blockquote', 'quote'],
]

/** Appears over what is selected in the field. */
export function FormatBar({ composition }: { composition: Composition }) {
  const [isFocused, setFocused] = useState(false)
  const { from, to } = composition.stretch.value
  const { editor } = composition
  useEffect(() => {
    const root = editor?.root
    if (!root) return
    const look = () => setFocused(document.activeElement === root)
    look()
    root.addEventListener('focus', look)
    root.addEventListener('blur', look)
    return () => {
      root.removeEventListener('focus', look)
      root.removeEventListener('blur', look)
    }
  }, [editor, from !== to])
  void composition.rich.value // what is pressed depends on it
  if (!editor || from === to || !isFocused) return null
  return (
    // Pressing a button must not take what is selected away.
    <div
      class="FormatBar"
      role="toolbar"
      aria-label={say('composer.formatting')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {BUTTONS.map(([kind, icon]) => (
        <IconButton
          key={kind}
          icon={icon}
          label={say(`composer.${kind}`)}
          isOn={editor.has(kind)}
          onClick={() => editor.toggle(kind)}
        />
      ))}
      <IconButton
        icon="link"
        label={say('composer.textUrl')}
        isOn={editor.has('textUrl')}
        onClick={() => askForLink(composition)}
      />
      <IconButton icon="close" label={say('composer.clearFormats')} onClick={() => clearFormats(composition)} />
    </div>
  )
}
