/** How chats stand in the list, and what of them counts. */

import { unixNow } from '~/contract/clock'
import type { Dialog } from '~/contract/dialogs'

/** Pinned ones first, then by date, newest first. */
export function sortDialogs(dialogs: Dialog[]): Dialog[] {
  const order = (each: Dialog) => each.pinnedOrder || Infinity
  return dialogs.sort((a, b) => (order(a) === order(b) ? compareDates(a, b) : order(a) - order(b)))
}

/** Newest first; those of the same second as the server has them. */
export function compareDates(a: Dialog, b: Dialog): number {
  return b.date - a.date || (b.topMessage?.id ?? 0) - (a.topMessage?.id ?? 0) || b.peer - a.peer
}

export function isMuted(dialog: Pick<Dialog, 'mutedUntil'> | undefined): boolean {
  return (dialog?.mutedUntil ?? 0) > unixNow()
}

export function isUnread(dialog: Dialog): boolean {
  return dialog.unreadCount > 0 || dialog.isMarkedUnread
}

/** How many chats have something unread, and whether any of them makes a sound. */
export function countUnread(dialogs: readonly Dialog[]): { count: number; isMuted: boolean } {
  const unread = dialogs.filter(isUnread)
  return { count: unread.length, isMuted: unread.every(isMuted) }
}
