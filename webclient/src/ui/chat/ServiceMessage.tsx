/** What happened, between messages. */

import type { Message } from '~/contract/messages'
import { jumpToMessage } from '~/store/jumps'
import { serviceText } from '~/ui/chat/serviceText'

export function ServiceMessage({ message }: { message: Message }) {
  const { replyTo, service, chat } = message
  const text = serviceText(message)
  const leadsTo = service?.kind === 'pinMessage' ? replyTo?.id : undefined
  if (leadsTo === undefined) {
    return (
      <span class="ServiceMessage" dir="auto">
        {text}
      </span>
    )
  }
  return (
    <button type="button" class="ServiceMessage" dir="auto" onClick={() => jumpToMessage(chat, leadsTo)}>
      {text}
    </button>
  )
}
