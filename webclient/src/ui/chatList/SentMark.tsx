import type { Dialog } from '~/contract/dialogs'
import { self } from '~/store/engine'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { Icon, type IconName } from '~/ui/kit/Icon'

/** How far our own last message came. */
export function SentMark({ dialog }: { dialog: Dialog }) {
  const state = stateOf(dialog)
  if (!state) return null
  const icons: Record<State, IconName> = { sending: 'clock', failed: 'error', sent: 'check', read: 'checks' }
  return (
    <span class={`SentMark SentMark--${state}`}>
      <Icon name={icons[state]} size={16} />
      <span class="Unseen">{say(`chatList.${state}`)}</span>
    </span>
  )
}

type State = 'sending' | 'failed' | 'sent' | 'read'

function stateOf({ peer: id, topMessage, readOutboxMaxId, draft }: Dialog): State | undefined {
  if (!topMessage || draft) return undefined
  if (topMessage.pending) return topMessage.pending.state
  if (!topMessage.isOut || topMessage.service || id === self.value || peer(id)?.kind === 'channel') return undefined
  return topMessage.id <= readOutboxMaxId ? 'read' : 'sent'
}
