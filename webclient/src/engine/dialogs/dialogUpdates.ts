/** What the server tells about the list of chats. */

import type { tl } from '@mtcute/web'

import type { PeerId } from '~/contract/peers'
import type { Arrivals } from '~/engine/dialogs/arrivals'
import { listPinned, reorderPinned, withRead } from '~/engine/dialogs/dialogChanges'
import type { DialogLoader } from '~/engine/dialogs/dialogLoader'
import type { Muting } from '~/engine/dialogs/muting'
import type { Engine, UpdateHandlers } from '~/engine/engine'
import { channelPeerId, isChannelId, peerIdOf } from '~/engine/views/peers'

const ARCHIVE = 1

export function dialogUpdates(engine: Engine, loader: DialogLoader, muting: Muting, arrivals: Arrivals) {
  /** `unreadCount` is of when it was read: if something came since, ask. */
  function onReadInbox(chat: PeerId, maxId: number, unreadCount: number): void {
    const dialog = engine.dialogs.find(chat)
    if (!dialog) return
    const newest = arrivals.newest(chat)
    engine.dialogs.put([withRead(dialog, maxId, newest, unreadCount)])
    if (maxId < newest) loader.reload([chat])
  }

  function onReadOutbox(chat: PeerId, maxId: number): void {
    const dialog = engine.dialogs.find(chat)
    if (dialog && dialog.readOutboxMaxId < maxId) engine.dialogs.change(chat, { readOutboxMaxId: maxId })
  }

  /** Something that mentions us, or reacts to us, was looked at: how much is left is not told. */
  function onSeen(chats: PeerId[]): void {
    const isCounted = (chat: PeerId) => {
      const dialog = engine.dialogs.find(chat)
      return !!dialog && dialog.unreadMentions + dialog.unreadReactions > 0
    }
    loader.reload(chats.filter(isCounted))
  }

  function onPinned(named: tl.TypeDialogPeer, isPinned: boolean, isArchived: boolean): void {
    if (named._ !== 'dialogPeer') return
    const peer = peerIdOf(named.peer)
    if (!engine.dialogs.find(peer)) return loader.reload([peer])
    const others = listPinned(engine.dialogs.all(), isArchived).filter((each) => each !== peer)
    engine.dialogs.put(reorderPinned(engine.dialogs.all(), isArchived, isPinned ? [peer, ...others] : others))
  }

  async function onChannel(chat: PeerId): Promise<void> {
    const peer = engine.peers.find(chat)
    if (!peer || peer.isForbidden || !peer.isMember) engine.dialogs.remove([chat])
    else loader.reload([chat])
  }

  /** Messages of private chats are named by their ids alone: of those that were never seen here, only the count can tell. */
  function onDeleted(ids: number[]): void {
    if (ids.every((id) => engine.messages.findChat(id) !== undefined)) return
    const highest = Math.max(...ids)
    const touched = engine.dialogs
      .all()
      .filter((each) => !isChannelId(each.peer) && each.unreadCount > 0 && each.readInboxMaxId < highest)
    loader.reload(touched.map((each) => each.peer))
  }

  return {
    updateReadHistoryInbox: ({ peer, maxId, stillUnreadCount }) => onReadInbox(peerIdOf(peer), maxId, stillUnreadCount),
    updateReadHistoryOutbox: ({ peer, maxId }) => onReadOutbox(peerIdOf(peer), maxId),
    updateReadChannelInbox: ({ channelId, maxId, stillUnreadCount }) =>
      onReadInbox(channelPeerId(channelId), maxId, stillUnreadCount),
    updateReadChannelOutbox: ({ channelId, maxId }) => onReadOutbox(channelPeerId(channelId), maxId),

    updateDialogPinned: ({ peer, pinned, folderId }) => onPinned(peer, !!pinned, folderId === ARCHIVE),
    async updatePinnedDialogs({ folderId, order }) {
      const isArchived = folderId === ARCHIVE
      if (!order) return loader.loadPinned(isArchived)
      const peers = order.flatMap((each) => (each._ === 'dialogPeer' ? [peerIdOf(each.peer)] : []))
      engine.dialogs.put(reorderPinned(engine.dialogs.all(), isArchived, peers))
      loader.reload(peers.filter((peer) => !engine.dialogs.find(peer)))
    },
    updateDialogUnreadMark({ peer, unread }) {
      if (peer._ === 'dialogPeer') engine.dialogs.change(peerIdOf(peer.peer), { isMarkedUnread: !!unread })
    },
    updateFolderPeers({ folderPeers }) {
      for (const { peer, folderId } of folderPeers) {
        const dialog = engine.dialogs.find(peerIdOf(peer))
        const isArchived = folderId === ARCHIVE
        if (!dialog) loader.reload([peerIdOf(peer)])
        else if (dialog.isArchived !== isArchived) engine.dialogs.change(dialog.peer, { isArchived, pinnedOrder: 0 })
      }
    },

    updateNotifySettings({ peer, notifySettings }) {
      if (peer._ === 'notifyUsers') muting.put('users', notifySettings)
      else if (peer._ === 'notifyChats') muting.put('chats', notifySettings)
      else if (peer._ === 'notifyBroadcasts') muting.put('broadcasts', notifySettings)
      else if (peer._ === 'notifyPeer') muting.putOwn(peerIdOf(peer.peer), notifySettings)
    },

    updateReadChannelDiscussionInbox({ channelId }) {
      if (engine.dialogs.find(channelPeerId(channelId))?.unreadCount) loader.reload([channelPeerId(channelId)])
    },
    updateChannelReadMessagesContents: ({ channelId }) => onSeen([channelPeerId(channelId)]),
    updateReadMessagesContents: () =>
      onSeen(engine.dialogs.all().flatMap(({ peer }) => (isChannelId(peer) ? [] : [peer]))),
    updateMessageReactions({ peer, reactions }) {
      const chat = peerIdOf(peer)
      if (reactions.recentReactions?.some((each) => each.unread)) loader.reload([chat])
      else onSeen([chat])
    },

    updateDeleteMessages: ({ messages }) => onDeleted(messages),
    updateChannel: ({ channelId }) => onChannel(channelPeerId(channelId)),
    updateChannelAvailableMessages: ({ channelId }) => loader.reload([channelPeerId(channelId)]),
    updateChannelTooLong: ({ channelId }) => loader.reload([channelPeerId(channelId)]),
    updatePeerHistoryTTL: ({ peer, ttlPeriod }) => engine.dialogs.change(peerIdOf(peer), { ttlSeconds: ttlPeriod }),
  } satisfies UpdateHandlers
}
