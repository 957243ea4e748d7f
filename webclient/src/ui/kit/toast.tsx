/** What is said in passing, at the foot of the window, read out where screens are read. */

import '~/ui/kit/toast.css'

import { signal } from '@preact/signals'

import { Refused } from '~/contract/wire'
import { canSay, say } from '~/store/words'
import { IconButton } from '~/ui/kit/IconButton'

interface Toast {
  text: string
  action?: { label: string; onSelect: () => void }
  isLasting?: boolean
}

const SHOWN_MS = 4500
const SHOWN_WITH_ACTION_MS = 9000

const shown = signal<Toast | undefined>(undefined)
let timer: ReturnType<typeof setTimeout> | undefined

/** Say something; what was said before goes. With `isLasting` it stays until it is answered, closed, or something else is said. */
export function toast(text: string, options: Omit<Toast, 'text'> = {}): void {
  clearTimeout(timer)
  shown.value = { text, ...options }
  if (!options.isLasting) timer = setTimeout(hide, options.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
}

/** Say why something did not work. */
export function showRefusal(error: unknown): void {
  toast(describeRefusal(error))
}

/** The words of `words/LANGUAGE/errors.json` for what a call threw. */
export function describeRefusal(error: unknown): string {
  if (!(error instanceof Refused)) {
    console.warn(error)
    return say('errors.CLIENT_FAILED')
  }
  const { name, seconds } = error.refusal
  // The number of a wait stands in `seconds`; what of all things may not be sent is plain to who sends it.
  const bare = name.replace(/_(%d|X|\d+)$/, '').replace(/^CHAT_SEND_\w+_FORBIDDEN$/, 'CHAT_SEND_FORBIDDEN')
  if (seconds) return say(canSay(`errors.${bare}_other`) ? `errors.${bare}` : 'errors.FLOOD_WAIT', { count: seconds })
  return canSay(`errors.${bare}`) ? say(`errors.${bare}`) : say('errors.other', { name: bare })
}

/** Where toasts appear; once in the page. */
export function Toasts() {
  const toasted = shown.value
  function act() {
    toasted?.action?.onSelect()
    hide()
  }
  return (
    <div class="Toasts" role="status">
      {toasted && (
        <div class="Toast">
          <span dir="auto">{toasted.text}</span>
          {toasted.action && (
            <button type="button" class="Toast-action" onClick={act}>
              {toasted.action.label}
            </button>
          )}
          {toasted.isLasting && <IconButton class="Toast-close" icon="close" label={say('kit.close')} onClick={hide} />}
        </div>
      )}
    </div>
  )
}

function hide(): void {
  clearTimeout(timer)
  shown.value = undefined
}
