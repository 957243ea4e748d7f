/** How chats stand in the list, and what of them counts. */

import { unixNow } from '~/contract/clock'
import { FOR_EVER, type Dialog } from '~/contract/dialogs'
import { now } from '~/store/now'

/** Pinned ones first, then by date, newest first. */
export function sortDialogs(dialogs: Dialog[]): Dialog[] {
  const order = (each: Dialog) => each.pinnedOrder || Infinity
  return dialogs.sort((a, b) => (order(a) === order(b) ? compareDates(a, b) : order(a) - order(b)))
}

/** Newest first; those of the same second as the server has them. */
export function compareDates(a: Dialog, b: Dialog): number {
  return b.date - a.date || (b.topMessage?.id ?? 0) - (a.topMessage?.id ?? 0) || b.peer - a.peer
}

/** Whoever shows it is drawn again when a silence ends, within the half minute. */
export function isMuted(dialog: Pick<Dialog, 'mutedUntil'> | undefined): boolean {
  const until = dialog?.mutedUntil ?? 0
  if (!until || until >= FOR_EVER) return until > 0
  return until > Math.max(now.value, unixNow())
}

export function isUnread(dialog: Dialog): boolean {
  return dialog.unreadCount > 0 || dialog.isMarkedUnread
}

/** How many chats have something unread, and whether any of them makes a sound. */
export function countUnread(dialogs: readonly Dialog[]): { count: number; isMuted: boolean } {
  const unread = dialogs.filter(isUnread)
  return { count: unread.length, isMuted: unread.every(isMuted) }
}
