/** Choosing people and chats from a searchable list: whom to forward to, who is in a new group, what a folder holds. */

import type { Peer, PeerId } from '~/contract/peers'

export interface PeerPickerProps {
  /** Who may be chosen; all by default. */
  filter?: (peer: Peer) => boolean
  selected: readonly PeerId[]
  onChange: (selected: PeerId[]) => void
  /** Choose one at a time: a choice takes the place of the one before. */
  isSingle?: boolean
}

export function PeerPicker(_props: PeerPickerProps) {
  return null
}
