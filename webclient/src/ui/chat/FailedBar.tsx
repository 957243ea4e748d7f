/** What can be done about a message that the server refused. */

import type { Message } from '~/contract/messages'
import { engine } from '~/store/engine'
import { canSay, say } from '~/store/words'
import { IconButton } from '~/ui/kit/IconButton'

export function FailedBar({ message }: { message: Message }) {
  const name = message.pending?.error ?? ''
  const reason = canSay(`errors.${name}`) ? say(`errors.${name}`) : say('chat.failed')
  return (
    <span class="FailedBar" role="group" aria-label={reason} title={reason}>
      <IconButton
        icon="refresh"
        label={`${say('kit.retry')} (${reason})`}
        onClick={() => void engine.sending.retry(message.chat, message.id)}
      />
      <IconButton
        icon="delete"
        label={say('kit.delete')}
        onClick={() => void engine.sending.discard(message.chat, message.id)}
      />
    </span>
  )
}
