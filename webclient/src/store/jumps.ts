/** Going to a message of the open chat, or of another. */

import type { Place } from '~/contract/messages'
import { openChat, showChat } from '~/store/navigation'

/** Show it where it stands, and mark it for a moment. */
export function jumpTo(place: Place, message: number): void {
  const open = openChat.peek()?.place
  const isHere = open?.chat === place.chat && open.thread === place.thread && !open.isScheduled === !place.isScheduled
  if (isHere) openChat.value = { place: open, message }
  else showChat(place, message)
}

/** The same for a message of which only the chat is known: in the open thread, if that is its chat. */
export function jumpToMessage(chat: number, message: number): void {
  const open = openChat.peek()?.place
  jumpTo(open?.chat === chat && !open.isScheduled ? open : { chat }, message)
}
