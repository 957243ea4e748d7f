/** What people do to the chats of their list. Shown at once; when the server refuses, it is asked how things stand. */

import type { tl } from '@mtcute/web'

import { FOR_EVER, type Dialog } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import { listPinned, reorderPinned } from '~/engine/dialogs/dialogChanges'
import type { DialogLoader } from '~/engine/dialogs/dialogLoader'
import type { Engine } from '~/engine/engine'
import { channelIdOf, isChannelId } from '~/engine/views/peers'

const ARCHIVE = 1

export function dialogActions(engine: Engine, loader: DialogLoader) {
  /** Change what is shown, then ask; what is refused is read again. */
  async function change(dialogs: Dialog[], ask: () => Promise<unknown>): Promise<void> {
    const before = dialogs.map(({ peer }) => engine.dialogs.find(peer)).filter((each) => each !== undefined)
    engine.dialogs.put(dialogs)
    try {
      await ask()
    } catch (error) {
      engine.dialogs.put(before)
      loader.reload(before.map(({ peer }) => peer))
      throw error
    }
  }

  async function dialogPeer(peer: PeerId): Promise<tl.RawInputDialogPeer> {
    return { _: 'inputDialogPeer', peer: await engine.peers.input(peer) }
  }

  function known(peer: PeerId): Dialog[] {
    const dialog = engine.dialogs.find(peer)
    return dialog ? [dialog] : []
  }

  function changed(peer: PeerId, part: Partial<Dialog>): Dialog[] {
    return known(peer).map((dialog) => ({ ...dialog, ...part }))
  }

  async function deleteHistory(peer: PeerId, isForAll: boolean, justClear: boolean): Promise<void> {
    if (isChannelId(peer)) {
      const channel = await engine.peers.inputChannel(peer)
      await engine.call({ _: 'channels.deleteHistory', channel, maxId: 0, forEveryone: isForAll })
      return
    }
    for (let rest = 1; rest > 0;) {
      const input = await engine.peers.input(peer)
      const answer = await engine.call({
        _: 'messages.deleteHistory',
        peer: input,
        maxId: 0,
        justClear,
        revoke: isForAll,
      })
      engine.countIn(answer)
      rest = answer.offset
    }
  }

  function forgetMessages(peer: PeerId): void {
    const ids = engine.messages.list(peer).map(({ id }) => id)
    engine.messages.remove(peer, ids)
    engine.cache.removeMessagesOf(peer)
    engine.emit({ type: 'placeReset', place: { chat: peer } })
  }

  async function readUpTo(peer: PeerId, maxId: number): Promise<void> {
    if (isChannelId(peer)) {
      await engine.call({ _: 'channels.readHistory', channel: await engine.peers.inputChannel(peer), maxId })
    } else {
      engine.countIn(await engine.call({ _: 'messages.readHistory', peer: await engine.peers.input(peer), maxId }))
    }
  }

  async function leaveGroup(peer: PeerId): Promise<void> {
    const chatId = -peer
    if (!engine.peers.find(peer)?.isMember) return
    await engine.call({ _: 'messages.deleteChatUser', chatId, userId: { _: 'inputUserSelf' }, revokeHistory: true })
  }

  return {
    /** Raises PINNED_DIALOGS_TOO_MUCH. */
    async pin(peer: PeerId, isPinned: boolean): Promise<void> {
      const dialog = engine.dialogs.find(peer)
      if (!dialog) return
      const others = listPinned(engine.dialogs.all(), dialog.isArchived).filter((each) => each !== peer)
      const order = isPinned ? [peer, ...others] : others
      await change(reorderPinned(engine.dialogs.all(), dialog.isArchived, order), async () =>
        engine.call({ _: 'messages.toggleDialogPin', peer: await dialogPeer(peer), pinned: isPinned }),
      )
    },

    /** Topmost first. */
    async reorderPins(isArchived: boolean, order: PeerId[]): Promise<void> {
      await change(reorderPinned(engine.dialogs.all(), isArchived, order), async () =>
        engine.call({
          _: 'messages.reorderPinnedDialogs',
          folderId: isArchived ? ARCHIVE : 0,
          order: await Promise.all(order.map(dialogPeer)),
          force: true,
        }),
      )
    },

    async archive(peers: PeerId[], isArchived: boolean): Promise<void> {
      const dialogs = peers.flatMap((peer) => changed(peer, { isArchived, pinnedOrder: 0 }))
      const folderId = isArchived ? ARCHIVE : 0
      await change(dialogs, async () =>
        engine.call({
          _: 'folders.editPeerFolders',
          folderPeers: await Promise.all(
            peers.map(async (peer) => ({
              _: 'inputFolderPeer' as const,
              peer: await engine.peers.input(peer),
              folderId,
            })),
          ),
        }),
      )
    },

    /** All of a chat, the mark by hand and what mentions us included. */
    async markRead(peer: PeerId): Promise<void> {
      const dialog = engine.dialogs.find(peer)
      if (!dialog) return
      const maxId = dialog.topMessage?.pending ? dialog.readInboxMaxId : (dialog.topMessage?.id ?? 0)
      const read = { unreadCount: 0, unreadMentions: 0, unreadReactions: 0, isMarkedUnread: false }
      const readInboxMaxId = Math.max(maxId, dialog.readInboxMaxId)
      await change(changed(peer, { ...read, readInboxMaxId }), async () => {
        const input = await engine.peers.input(peer)
        if (dialog.unreadCount) await readUpTo(peer, maxId)
        if (dialog.isMarkedUnread) {
          await engine.call({ _: 'messages.markDialogUnread', peer: await dialogPeer(peer), unread: false })
        }
        const channelId = isChannelId(peer) ? channelIdOf(peer) : undefined
        if (dialog.unreadMentions) {
          engine.countIn(await engine.call({ _: 'messages.readMentions', peer: input }), channelId)
        }
        if (dialog.unreadReactions) {
          engine.countIn(await engine.call({ _: 'messages.readReactions', peer: input }), channelId)
        }
      })
    },

    async markUnread(peer: PeerId): Promise<void> {
      await change(changed(peer, { isMarkedUnread: true }), async () =>
        engine.call({ _: 'messages.markDialogUnread', peer: await dialogPeer(peer), unread: true }),
      )
    },

    /** Silent until a moment (Unix seconds), or no longer (0). */
    async mute(peer: PeerId, until: number): Promise<void> {
      await change(changed(peer, { mutedUntil: until, isMutedByKind: undefined }), async () =>
        engine.call({
          _: 'account.updateNotifySettings',
          peer: { _: 'inputNotifyPeer', peer: await engine.peers.input(peer) },
          settings: { _: 'inputPeerNotifySettings', muteUntil: Math.min(until, FOR_EVER) },
        }),
      )
      engine.emit({ type: 'changed', what: 'notifySettings', peer })
    },

    /** Without what was said; the chat stays. `isForAll`: for the others as well. */
    async clearHistory(peer: PeerId, isForAll: boolean): Promise<void> {
      await deleteHistory(peer, isForAll, true)
      forgetMessages(peer)
      if (isChannelId(peer)) loader.reload([peer])
      else engine.dialogs.change(peer, { topMessage: undefined, unreadCount: 0, unreadMentions: 0, unreadReactions: 0 })
    },

    /** Out of the list: groups and channels are left. `isForAll`: the other one loses it too; groups and channels of one's own end. */
    async remove(peer: PeerId, isForAll: boolean): Promise<void> {
      if (isChannelId(peer)) {
        const channel = await engine.peers.inputChannel(peer)
        await engine.call({ _: isForAll ? 'channels.deleteChannel' : 'channels.leaveChannel', channel })
      } else if (peer < 0 && isForAll) {
        await engine.call({ _: 'messages.deleteChat', chatId: -peer })
      } else {
        if (peer < 0) await leaveGroup(peer)
        await deleteHistory(peer, isForAll, false)
      }
      engine.dialogs.remove([peer])
      forgetMessages(peer)
    },
  }
}
