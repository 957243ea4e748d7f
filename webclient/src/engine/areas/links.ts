/** Finding whom a link names. core.telegram.org/api/links */

import { Long, type tl } from '@mtcute/web'

import type { StickerSetPreview } from '~/contract/chats'
import type { StickerMedia } from '~/contract/media'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildDocument } from '~/engine/views/media'
import { channelPeerId, peerIdOf } from '~/engine/views/peers'

export function links(engine: Engine) {
  const calls = {
    /** Raises USERNAME_NOT_OCCUPIED, USERNAME_INVALID. */
    async resolveName(username: string): Promise<PeerId> {
      return peerIdOf((await engine.call({ _: 'contacts.resolveUsername', username })).peer)
    },

    /** The chat of a link to a post in a private one. Raises CHANNEL_PRIVATE, CHANNEL_INVALID for who may not look there. */
    async resolveChannel(channelId: number): Promise<PeerId> {
      const chat = channelPeerId(channelId)
      const channel = await engine.peers.inputChannel(chat)
      await engine.call({ _: 'channels.getChannels', id: [channel] })
      return chat
    },

    /** By its name in links, or by what a sticker says of its set (`StickerMedia.set`). Raises STICKERSET_INVALID. */
    async loadStickerSet(
      wanted: { name: string } | { set: string },
    ): Promise<{ set: StickerSetPreview; stickers: StickerMedia[] }> {
      const answer = await engine.call({
        _: 'messages.getStickerSet',
        stickerset: 'name' in wanted ? { _: 'inputStickerSetShortName', shortName: wanted.name } : inputSet(wanted.set),
        hash: 0,
      })
      if (answer._ !== 'messages.stickerSet') throw new Error(answer._)
      const stickers = answer.documents.flatMap((document) => {
        const media = document._ === 'document' ? buildDocument(document) : undefined
        return media?.kind === 'sticker' ? [media] : []
      })
      return { set: buildSet(answer.set), stickers }
    },

    async setInstalled(set: StickerSetPreview, isInstalled: boolean): Promise<void> {
      const stickerset: tl.TypeInputStickerSet = {
        _: 'inputStickerSetID',
        id: Long.fromString(set.id),
        accessHash: Long.fromString(set.accessHash),
      }
      if (isInstalled) await engine.call({ _: 'messages.installStickerSet', stickerset, archived: false })
      else await engine.call({ _: 'messages.uninstallStickerSet', stickerset })
      engine.emit({ type: 'changed', what: 'stickers' })
    },
  }
  return { calls } satisfies Area
}

function inputSet(set: string): tl.RawInputStickerSetID {
  const [id = '0', accessHash = '0'] = set.split('.')
  return { _: 'inputStickerSetID', id: Long.fromString(id), accessHash: Long.fromString(accessHash) }
}

function buildSet(set: tl.RawStickerSet): StickerSetPreview {
  return {
    id: set.id.toString(),
    accessHash: set.accessHash.toString(),
    title: set.title,
    name: set.shortName,
    count: set.count,
    isInstalled: set.installedDate !== undefined && !set.archived,
  }
}
