/** The three columns: chats, the open chat, what is told about it. On a phone one at a time. */

import '~/ui/Main.css'

import { useEffect } from 'preact/hooks'

import { loadDialogs } from '~/store/dialogs'
import { followAddress, leftPanels, openChat, rightPanels } from '~/store/navigation'
import { ChatView } from '~/ui/chat/ChatView'
import { ChatList } from '~/ui/chatList/ChatList'

export function Main() {
  useEffect(() => {
    void loadDialogs()
    followAddress()
  }, [])
  const shown = rightPanels.value.length ? 'right' : openChat.value ? 'chat' : 'left'
  return (
    <div class="Main" data-shown={shown}>
      <div class="Main-left">
        <LeftColumn />
      </div>
      <main class="Main-chat">{openChat.value && <ChatView {...openChat.value} />}</main>
      {rightPanels.value.length > 0 && (
        <aside class="Main-right">
          <RightColumn />
        </aside>
      )}
    </div>
  )
}

function LeftColumn() {
  const panel = leftPanels.value.at(-1)
  switch (panel?.kind) {
    default:
      return <ChatList />
  }
}

function RightColumn() {
  return null
}
