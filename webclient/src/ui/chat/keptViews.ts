/** Where one was reading when a place was left, to go on there. */

import { FIRST_PENDING_ID, type Place, placeKey } from '~/contract/messages'
import { on } from '~/store/engine'
import type { Anchor } from '~/ui/chat/scroller/rowModel'

const kept = new Map<string, Anchor>()

/** No anchor: one was at the end, and wants to be there again. */
export function keepView(place: Place, anchor: Anchor | undefined): void {
  if (anchor && anchor.id < FIRST_PENDING_ID) kept.set(placeKey(place), anchor)
  else kept.delete(placeKey(place))
}

export function keptView(place: Place): Anchor | undefined {
  return kept.get(placeKey(place))
}

on('session', ({ session }) => {
  if (!session.self) kept.clear()
})
