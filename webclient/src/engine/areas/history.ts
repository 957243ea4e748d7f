/** The messages of chats: read from the server, kept for when there is none, changed as updates say. */

import type { tl } from '@mtcute/web'

import { FIRST_PENDING_ID, type Message, type Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildMessage, buildMessages } from '~/engine/views/messages'
import { channelPeerId } from '~/engine/views/peers'

/** A stretch of a chat's messages, oldest first, without holes. */
export interface Stretch {
  messages: Message[]
  /** Whether there are more on either side. */
  hasOlder: boolean
  hasNewer: boolean
  /** Read here, for there is no connection. */
  isCached?: boolean
}

/** Around a message, or before or after one (that one not included); `before: 0` is the end of the chat. */
export type Where = { around: number } | { before: number } | { after: number }

export function history(engine: Engine, onNewMessage: (message: Message) => void) {
  function keep(messages: Message[]): void {
    engine.messages.put(messages)
    engine.cache.put('messages', messages)
  }

  async function ask(place: Place, where: Where, limit: number): Promise<tl.messages.TypeMessages> {
    const peer = await engine.peers.input(place.chat)
    const offset =
      'around' in where
        ? { offsetId: where.around, addOffset: -Math.ceil(limit / 2) }
        : 'before' in where
          ? { offsetId: where.before, addOffset: 0 }
          : { offsetId: where.after + 1, addOffset: -limit }
    const common = { peer, offsetDate: 0, limit, maxId: 0, minId: 0, hash: 0 as never, ...offset }
    return place.thread
      ? engine.call({ _: 'messages.getReplies', msgId: place.thread, ...common })
      : engine.call({ _: 'messages.getHistory', ...common })
  }

  const calls = {
    async load(place: Place, where: Where, limit: number): Promise<Stretch> {
      const answer = await ask(place, where, limit)
      if (answer._ === 'messages.messagesNotModified') return { messages: [], hasOlder: false, hasNewer: false }
      const messages = buildMessages(answer.messages, engine.self).sort((a, b) => a.id - b.id)
      keep(messages)
      const isFull = answer.messages.length >= limit
      if ('after' in where) return { messages, hasOlder: true, hasNewer: isFull }
      if ('before' in where) return { messages, hasOlder: isFull, hasNewer: where.before !== 0 }
      return { messages, hasOlder: true, hasNewer: true }
    },

    /** What was kept of the end of a chat: at once, connection or not. */
    async loadCached(place: Place, limit: number): Promise<Stretch> {
      if (place.thread || place.isScheduled) return { messages: [], hasOlder: true, hasNewer: true, isCached: true }
      const messages = await engine.cache.listMessages(place.chat, FIRST_PENDING_ID, limit)
      engine.messages.put(messages)
      return { messages, hasOlder: true, hasNewer: true, isCached: true }
    },
  }

  function take(message: tl.TypeMessage, tell: (built: Message) => void): void {
    const built = buildMessage(message, engine.self)
    if (!built) return
    keep([built])
    tell(built)
  }

  function onNew(update: { message: tl.TypeMessage }): void {
    take(update.message, (built) => {
      engine.emit({ type: 'messages', messages: [built] })
      onNewMessage(built)
    })
  }

  function onEdit(update: { message: tl.TypeMessage }): void {
    take(update.message, (built) => engine.emit({ type: 'messagesChanged', messages: [built] }))
  }

  function onDeleted(chat: PeerId, ids: number[]): void {
    engine.messages.remove(chat, ids)
    engine.cache.remove(
      'messages',
      ids.map((id): [number, number] => [chat, id]),
    )
    engine.emit({ type: 'messagesRemoved', chat, ids })
  }

  return {
    calls,
    updates: {
      updateNewMessage: onNew,
      updateNewChannelMessage: onNew,
      updateEditMessage: onEdit,
      updateEditChannelMessage: onEdit,
      updateDeleteChannelMessages: ({ channelId, messages }) => onDeleted(channelPeerId(channelId), messages),
      updateDeleteMessages({ messages }) {
        const byChat = Map.groupBy(messages, (id) => engine.messages.findChat(id))
        for (const [chat, ids] of byChat) if (chat !== undefined) onDeleted(chat, ids)
      },
    },
  } satisfies Area
}
