import type { PeerId } from '~/contract/peers'
import { pushRight } from '~/store/navigation'

/** Show who that is, beside the chat. */
export function openProfile(peer: PeerId, thread?: number): void {
  pushRight({ kind: 'info', peer, thread })
}
