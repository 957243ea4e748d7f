/** What changes make of a dialog: without input or output. */

import type { Dialog } from '~/contract/dialogs'
import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'

/** A message came in, or was sent from somewhere; the newest one that is known until now is `newest`. */
export function withNewMessage(dialog: Dialog, message: Message, newest: number, self: PeerId): Dialog {
  if (message.id <= newest) return dialog
  const isUnread = !message.isOut && message.from !== self && message.id > dialog.readInboxMaxId
  // What waits to be sent stands below everything.
  const topMessage = dialog.topMessage?.pending ? dialog.topMessage : message
  return {
    ...dialog,
    topMessage,
    unreadCount: dialog.unreadCount + (isUnread ? 1 : 0),
    unreadMentions: dialog.unreadMentions + (isUnread && message.isMentioned && message.isMediaUnread ? 1 : 0),
  }
}

/** We read up to a message, here or elsewhere. `unreadCount`: what the server counts after it, if it said so. */
export function withRead(dialog: Dialog, maxId: number, newest: number, unreadCount: number): Dialog {
  if (maxId < dialog.readInboxMaxId) return dialog
  return {
    ...dialog,
    readInboxMaxId: maxId,
    unreadCount: maxId >= newest ? 0 : unreadCount,
    isMarkedUnread: false,
  }
}

/** The pinned dialogs of a folder in their order: those that changed by it. */
export function reorderPinned(dialogs: readonly Dialog[], isArchived: boolean, order: readonly PeerId[]): Dialog[] {
  const changed: Dialog[] = []
  for (const dialog of dialogs) {
    const wanted = order.indexOf(dialog.peer) + 1
    if (wanted ? dialog.pinnedOrder === wanted && dialog.isArchived === isArchived : !isPinnedIn(dialog, isArchived))
      continue
    changed.push({ ...dialog, pinnedOrder: wanted, isArchived: wanted ? isArchived : dialog.isArchived })
  }
  return changed
}

/** The pinned ones of a folder, topmost first. */
export function listPinned(dialogs: readonly Dialog[], isArchived: boolean): PeerId[] {
  return dialogs
    .filter((dialog) => isPinnedIn(dialog, isArchived))
    .sort((a, b) => a.pinnedOrder - b.pinnedOrder)
    .map((dialog) => dialog.peer)
}

function isPinnedIn(dialog: Dialog, isArchived: boolean): boolean {
  return dialog.pinnedOrder > 0 && dialog.isArchived === isArchived
}
