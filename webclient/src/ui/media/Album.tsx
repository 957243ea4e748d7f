/** Pictures and videos that were sent together, as one. */

import type { Message } from '~/contract/messages'
import { MessageMedia } from '~/ui/media/MessageMedia'

export function Album({ messages }: { messages: Message[] }) {
  return (
    <div class="Album">
      {messages.map((message) => (
        <MessageMedia key={message.id} message={message} />
      ))}
    </div>
  )
}
