/** One chat: its messages, and where one writes. */

import { useEffect } from 'preact/hooks'

import type { OpenChat } from '~/store/navigation'
import { findMessage, messageList } from '~/store/messages'
import { Composer } from '~/ui/composer/Composer'

export function ChatView({ place, message }: OpenChat) {
  const list = messageList(place)
  useEffect(() => void (message ? list.openAround(message) : list.openEnd()), [list, message])
  return (
    <>
      <ol class="ChatView-messages">
        {list.ids.value.map((id) => (
          <li key={id} dir="auto">
            {findMessage(place.chat, id)?.text}
          </li>
        ))}
      </ol>
      <Composer place={place} />
    </>
  )
}
