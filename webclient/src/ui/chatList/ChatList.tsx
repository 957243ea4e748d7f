/** The list of chats. */

import { mainDialogs } from '~/store/dialogs'
import { showChat } from '~/store/navigation'
import { peer } from '~/store/peers'

export function ChatList() {
  return (
    <ul class="ChatList">
      {mainDialogs.value.map((dialog) => (
        <li key={dialog.peer}>
          <button onClick={() => showChat({ chat: dialog.peer })}>
            <bdi>{peer(dialog.peer)?.title}</bdi> {dialog.unreadCount || ''}
            <p dir="auto">{dialog.topMessage?.text}</p>
          </button>
        </li>
      ))}
    </ul>
  )
}
