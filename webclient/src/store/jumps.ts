/** Going to a message of the open chat, or of another, and back. */

import { listedId } from '~/contract/former'
import { type Message, type Place, placeKey } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { isListedIn } from '~/store/messages'
import { openChat, showChat } from '~/store/navigation'

/** From which messages of a place one went to those that they answer, the first one first. */
let returns: { key: string; ids: number[] } = { key: '', ids: [] }

/** Show it where it stands, and mark it for a moment. `message`: its id in the list of the place. */
export function jumpTo(place: Place, message: number): void {
  const open = openChat.peek()?.place
  const isHere = open?.chat === place.chat && open.thread === place.thread && !open.isScheduled === !place.isScheduled
  if (isHere) openChat.value = { place: open, message }
  else showChat(place, message)
}

/** The same for a message of which only the chat is known: in the open place, if it stands there. `from`: where one was, to
 * come back there.
 */
export function jumpToMessage(chat: PeerId, id: number, from?: Message): void {
  const open = openChat.peek()?.place
  const place = open && isListedIn(open, chat) && !open.isScheduled ? open : { chat }
  if (from && place === open) rememberReturn(open, listedId(open.chat, from))
  jumpTo(place, listedId(place.chat, { chat, id }))
}

/** Where to go back to: the last message one came from that stands below `below`, which is the last one in view. */
export function takeReturn(place: Place, below: number): number | undefined {
  const { key, ids } = returns
  if (key !== placeKey(place)) return undefined
  for (let id = ids.pop(); id !== undefined; id = ids.pop()) if (id > below) return id
  return undefined
}

function rememberReturn(place: Place, from: number): void {
  const key = placeKey(place)
  const before = returns.key === key ? returns.ids.filter((id) => id !== from) : []
  returns = { key, ids: [...before, from] }
}
