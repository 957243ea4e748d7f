/** Folders, from what the server says and back. core.telegram.org/constructor/dialogFilter */

import type { tl } from '@mtcute/web'

import { ALL_CHATS, EMPTY_FOLDER, type Folder } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import { channelPeerId } from '~/engine/views/peers'

export function buildFolder(filter: tl.TypeDialogFilter, self: PeerId): Folder {
  if (filter._ === 'dialogFilterDefault') return { ...EMPTY_FOLDER, id: ALL_CHATS }
  const ids = (peers: tl.TypeInputPeer[]) => peers.flatMap((peer) => inputPeerId(peer, self) ?? [])
  const named = {
    id: filter.id,
    title: filter.title.text,
    emoji: filter.emoticon,
    pinned: ids(filter.pinnedPeers),
    include: ids(filter.includePeers),
  }
  if (filter._ === 'dialogFilterChatlist') return { ...EMPTY_FOLDER, ...named, isShared: true }
  return {
    ...named,
    exclude: ids(filter.excludePeers),
    contacts: !!filter.contacts,
    nonContacts: !!filter.nonContacts,
    groups: !!filter.groups,
    channels: !!filter.broadcasts,
    bots: !!filter.bots,
    excludeMuted: !!filter.excludeMuted,
    excludeRead: !!filter.excludeRead,
    excludeArchived: !!filter.excludeArchived,
  }
}

/** `name`: how requests name a peer. */
export async function parseFolder(
  folder: Folder,
  name: (peer: PeerId) => Promise<tl.TypeInputPeer>,
): Promise<tl.TypeDialogFilter> {
  const inputs = (peers: PeerId[]) => Promise.all(peers.map(name))
  const named = {
    id: folder.id,
    title: { _: 'textWithEntities' as const, text: folder.title, entities: [] },
    emoticon: folder.emoji,
    pinnedPeers: await inputs(folder.pinned),
    includePeers: await inputs(folder.include),
  }
  if (folder.isShared) return { _: 'dialogFilterChatlist', ...named }
  return {
    _: 'dialogFilter',
    ...named,
    excludePeers: await inputs(folder.exclude),
    contacts: folder.contacts,
    nonContacts: folder.nonContacts,
    groups: folder.groups,
    broadcasts: folder.channels,
    bots: folder.bots,
    excludeMuted: folder.excludeMuted,
    excludeRead: folder.excludeRead,
    excludeArchived: folder.excludeArchived,
  }
}

function inputPeerId(peer: tl.TypeInputPeer, self: PeerId): PeerId | undefined {
  switch (peer._) {
    case 'inputPeerSelf':
      return self
    case 'inputPeerUser':
      return peer.userId
    case 'inputPeerChat':
      return -peer.chatId
    case 'inputPeerChannel':
      return channelPeerId(peer.channelId)
    default:
      return undefined
  }
}
