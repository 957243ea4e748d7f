/** Which chats are in a folder. core.telegram.org/constructor/dialogFilter */

import type { Dialog, Folder } from '~/contract/dialogs'
import type { Peer } from '~/contract/peers'
import { ALL_CHATS } from '~/contract/dialogs'
import { compareDates, isMuted, isUnread } from '~/store/dialogOrder'

export function isInFolder(folder: Folder, dialog: Dialog, peer: Peer | undefined): boolean {
  if (folder.id === ALL_CHATS) return !dialog.isArchived
  if (folder.pinned.includes(dialog.peer) || folder.include.includes(dialog.peer)) return true
  if (folder.isShared || folder.exclude.includes(dialog.peer) || !peer) return false
  if (folder.excludeArchived && dialog.isArchived) return false
  // A mention is worth being seen, whatever is left out.
  if (!dialog.unreadMentions) {
    if (folder.excludeMuted && isMuted(dialog)) return false
    if (folder.excludeRead && !isUnread(dialog)) return false
  }
  return isOfKind(folder, peer)
}

/** In the folder's own order: what is pinned in it, then by date, newest first. */
export function sortInFolder(folder: Folder, dialogs: Dialog[]): Dialog[] {
  const places = new Map(folder.pinned.map((peer, place) => [peer, place]))
  const order = (dialog: Dialog) => places.get(dialog.peer) ?? Infinity
  return dialogs.sort((a, b) => (order(a) === order(b) ? compareDates(a, b) : order(a) - order(b)))
}

function isOfKind(folder: Folder, peer: Peer): boolean {
  switch (peer.kind) {
    case 'bot':
      return folder.bots
    case 'user':
      return peer.isContact || peer.isSelf ? folder.contacts : folder.nonContacts
    case 'channel':
      return folder.channels
    default:
      return folder.groups
  }
}
