/** What can be done with a chat of the list. */

import { ALL_CHATS, type Dialog } from '~/contract/dialogs'
import type { Peer, PeerId } from '~/contract/peers'
import { isMuted, isUnread } from '~/store/dialogOrder'
import { dialogSignal } from '~/store/dialogs'
import { engine, self } from '~/store/engine'
import { folders } from '~/store/folders'
import { pushLeft } from '~/store/navigation'
import { peerSignal } from '~/store/peers'
import { say } from '~/store/words'
import { clearChat, removeChat } from '~/ui/chatList/leaving'
import { muteEntry } from '~/ui/chatList/muteMenu'
import { listPinnedWith, movePinned } from '~/ui/chatList/pinDrag'
import { type MenuEntry, type MenuPlace, openMenu } from '~/ui/kit/Menu'
import { showRefusal } from '~/ui/kit/toast'

export function openDialogMenu(id: PeerId, at: MenuPlace, folder = ALL_CHATS): void {
  const dialog = dialogSignal(id).peek()
  const peer = peerSignal(id).peek()
  if (!dialog || !peer) return
  openMenu(at, [...listActions(dialog, folder, at), 'line', ...listPartings(peer)], { label: say('chatList.actions') })
}

function listActions(dialog: Dialog, folder: number, at: MenuPlace): MenuEntry[] {
  const { peer, isArchived, pinnedOrder } = dialog
  const run = (action: () => Promise<unknown>) => () => void action().catch(showRefusal)
  const isRead = !isUnread(dialog) && !dialog.unreadMentions && !dialog.unreadReactions
  return [
    isRead
      ? { label: say('chatList.markUnread'), icon: 'comment', onSelect: run(() => engine.dialogs.markUnread(peer)) }
      : { label: say('chatList.markRead'), icon: 'checks', onSelect: run(() => engine.dialogs.markRead(peer)) },
    folder === ALL_CHATS
      ? {
          label: say(pinnedOrder ? 'chatList.unpin' : 'chatList.pin'),
          icon: pinnedOrder ? 'unpin' : 'pin',
          onSelect: run(() => engine.dialogs.pin(peer, !pinnedOrder)),
        }
      : pinInFolder(peer, folder),
    ...(folder === ALL_CHATS && pinnedOrder ? listMoves(peer) : []),
    peer !== self.value && muteEntry(peer, isMuted(dialog), at),
    {
      label: say(isArchived ? 'chatList.unarchive' : 'chatList.archive'),
      icon: 'archive',
      onSelect: run(() => engine.dialogs.archive([peer], !isArchived)),
    },
    { label: say('chatList.addToFolder'), icon: 'folder', onSelect: () => openFolderMenu(peer, at) },
  ]
}

/** Pins of a folder are its own. */
function pinInFolder(peer: PeerId, id: number): MenuEntry {
  const folder = folders.value.find((each) => each.id === id)
  if (!folder) return undefined
  const isPinned = folder.pinned.includes(peer)
  const others = folder.pinned.filter((each) => each !== peer)
  const next = isPinned
    ? { ...folder, pinned: others, include: [...new Set([...folder.include, peer])] }
    : { ...folder, pinned: [peer, ...others], include: folder.include.filter((each) => each !== peer) }
  return {
    label: say(isPinned ? 'chatList.unpin' : 'chatList.pin'),
    icon: isPinned ? 'unpin' : 'pin',
    onSelect: () => void engine.folders.save(next).catch(showRefusal),
  }
}

/** The keyboard's way of dragging. */
function listMoves(peer: PeerId): MenuEntry[] {
  const order = listPinnedWith(peer)
  const above = order[order.indexOf(peer) - 1]
  const below = order[order.indexOf(peer) + 1]
  return [
    above !== undefined && { label: say('chatList.moveUp'), icon: 'arrowUp', onSelect: () => movePinned(peer, above) },
    below !== undefined && {
      label: say('chatList.moveDown'),
      icon: 'arrowDown',
      onSelect: () => movePinned(peer, below),
    },
  ]
}

function openFolderMenu(peer: PeerId, at: MenuPlace): void {
  const entries = folders.value
    .filter(({ id }) => id !== ALL_CHATS)
    .map((folder): MenuEntry => {
      const isIn = folder.include.includes(peer) || folder.pinned.includes(peer)
      const without = (peers: PeerId[]) => peers.filter((each) => each !== peer)
      const next = isIn
        ? { ...folder, include: without(folder.include), pinned: without(folder.pinned) }
        : { ...folder, include: [...folder.include, peer], exclude: without(folder.exclude) }
      return {
        label: folder.title,
        isChecked: isIn,
        onSelect: () => void engine.folders.save(next).catch(showRefusal),
      }
    })
  const create: MenuEntry = {
    label: say('folders.create'),
    icon: 'plus',
    onSelect: () => pushLeft({ kind: 'folder' }),
  }
  openMenu(at, [...entries, entries.length > 0 && 'line', create], { label: say('chatList.addToFolder') })
}

function listPartings(peer: Peer): MenuEntry[] {
  const isChat = peer.kind === 'group' || peer.kind === 'supergroup' || peer.kind === 'channel'
  const mayClear = peer.kind !== 'channel' && !(peer.kind === 'supergroup' && peer.username)
  const leave = peer.kind === 'channel' ? 'chatList.leaveChannel' : 'chatList.leaveGroup'
  return [
    mayClear && { label: say('chatList.clearHistory'), icon: 'refresh', onSelect: () => void clearChat(peer) },
    {
      label: say(isChat && peer.isMember ? leave : 'chatList.deleteChat'),
      icon: isChat && peer.isMember ? 'signOut' : 'delete',
      isDanger: true,
      onSelect: () => void removeChat(peer),
    },
  ]
}
