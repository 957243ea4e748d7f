/** Pinned chats are put into another order by dragging one onto another's place. */

import { signal } from '@preact/signals'

import { ALL_CHATS, type Dialog } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import { listDialogs } from '~/store/dialogs'
import { engine } from '~/store/engine'
import { showRefusal } from '~/ui/kit/toast'

/** A finger that stays and moves would drag, and asks for the menu instead. */
const precise = matchMedia('(pointer: fine)')

const dragged = signal<PeerId | undefined>(undefined)

/** What a row needs for it; nothing for chats that are not pinned. */
export function pinDrag(dialog: Dialog, folder = ALL_CHATS) {
  if (folder !== ALL_CHATS || !dialog.pinnedOrder || !precise.matches) return { draggable: false }
  return {
    draggable: true,
    onDragStart(event: DragEvent) {
      dragged.value = dialog.peer
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver(event: DragEvent) {
      if (dragged.value !== undefined && dragged.value !== dialog.peer) event.preventDefault()
    },
    onDrop(event: DragEvent) {
      event.preventDefault()
      if (dragged.value !== undefined) movePinned(dragged.value, dialog.peer)
    },
    onDragEnd: () => (dragged.value = undefined),
  }
}

/** Put a pinned chat where another stands. */
export function movePinned(peer: PeerId, to: PeerId): void {
  const order = listPinnedWith(peer)
  const place = order.indexOf(to)
  if (place < 0 || peer === to) return
  const next = order.filter((each) => each !== peer)
  next.splice(place, 0, peer)
  const isArchived = !!listDialogs().find((each) => each.peer === peer)?.isArchived
  engine.dialogs.reorderPins(isArchived, next).catch(showRefusal)
}

/** The pinned chats of the list that a chat is in, topmost first. */
export function listPinnedWith(peer: PeerId): PeerId[] {
  const all = listDialogs()
  const isArchived = !!all.find((each) => each.peer === peer)?.isArchived
  return all
    .filter((each) => each.pinnedOrder > 0 && each.isArchived === isArchived)
    .sort((a, b) => a.pinnedOrder - b.pinnedOrder)
    .map((each) => each.peer)
}
