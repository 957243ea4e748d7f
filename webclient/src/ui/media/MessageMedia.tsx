/** What a message carries, shown in its bubble. */

import type { Message } from '~/contract/messages'

export function MessageMedia({ message }: { message: Message }) {
  return message.media ? <div class="MessageMedia" data-kind={message.media.kind} /> : null
}
