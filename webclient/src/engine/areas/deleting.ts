/** Taking messages away. core.telegram.org/method/messages.deleteMessages */

import type { tl } from '@mtcute/web'

import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { channelIdOf, isChannelId } from '~/engine/views/peers'

/** Messages that one request may delete. */
const DELETED_AT_ONCE = 100

export function deleting(engine: Engine) {
  async function deleteSome(chat: PeerId, messages: number[], revoke: boolean): Promise<tl.TypeUpdate> {
    if (isChannelId(chat)) {
      const channel = await engine.peers.inputChannel(chat)
      const { pts, ptsCount } = await engine.call({ _: 'channels.deleteMessages', channel, id: messages })
      return { _: 'updateDeleteChannelMessages', channelId: channelIdOf(chat), messages, pts, ptsCount }
    }
    const { pts, ptsCount } = await engine.call({ _: 'messages.deleteMessages', id: messages, revoke })
    return { _: 'updateDeleteMessages', messages, pts, ptsCount }
  }

  const calls = {
    /** `forAll`: in a private chat or basic group also for the others; in supergroups and channels always so. */
    async delete(chat: PeerId, ids: number[], forAll: boolean): Promise<void> {
      for (let from = 0; from < ids.length; from += DELETED_AT_ONCE) {
        const update = await deleteSome(chat, ids.slice(from, from + DELETED_AT_ONCE), forAll)
        // The server tells the others; here it goes the way of all changes.
        engine.client.handleClientUpdate({ _: 'updates', updates: [update], users: [], chats: [], date: 0, seq: 0 })
      }
    },
  }
  return { calls } satisfies Area
}
