/** Pinning messages, and taking pins away. core.telegram.org/api/pin */

import type { Place } from '~/contract/messages'
import type { Area, Engine } from '~/engine/engine'
import { channelIdOf, isChannelId } from '~/engine/views/peers'

export interface PinOptions {
  isSilent?: boolean
  /** In a private chat: for us, not for the other side. */
  isOneSided?: boolean
}

export function pins(engine: Engine) {
  const calls = {
    async pin({ chat }: Place, id: number, { isSilent, isOneSided }: PinOptions = {}): Promise<void> {
      const peer = await engine.peers.input(chat)
      await engine.call({ _: 'messages.updatePinnedMessage', peer, id, silent: isSilent, pmOneside: isOneSided })
    },

    async unpin(place: Place, id: number): Promise<void> {
      const peer = await engine.peers.input(place.chat)
      await engine.call({ _: 'messages.updatePinnedMessage', peer, id, unpin: true })
    },

    async unpinAll({ chat, thread: topMsgId }: Place): Promise<void> {
      const peer = await engine.peers.input(chat)
      for (let left = 1; left > 0;) {
        const affected = await engine.call({ _: 'messages.unpinAllMessages', peer, topMsgId })
        engine.countIn(affected, isChannelId(chat) ? channelIdOf(chat) : undefined)
        left = affected.offset
      }
      const pinned = engine.messages.list(chat).filter((message) => message.isPinned)
      const ids = pinned.map((message) => message.id)
      engine.changeMessages(chat, ids, (message) => ({ ...message, isPinned: undefined }))
      engine.emit({ type: 'changed', what: 'pinned', peer: chat })
    },
  }
  return { calls } satisfies Area
}
