/** The open chat, or an empty place for one. Loaded after the list of chats, which is wanted first. */

import { placeKey } from '~/contract/messages'
import type { OpenChat } from '~/store/navigation'
import { ChatView } from '~/ui/chat/ChatView'
import { NoChat } from '~/ui/main/NoChat'
import { DropZone } from '~/ui/media/DropZone'

export default function ChatColumn({ chat }: { chat: OpenChat | undefined }) {
  return (
    <>
      {chat ? (
        <DropZone place={chat.place}>
          <ChatView key={placeKey(chat.place)} {...chat} />
        </DropZone>
      ) : (
        <NoChat />
      )}
    </>
  )
}
