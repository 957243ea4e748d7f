/** The messages of chats: read from the server, kept for when there is none, changed as updates say. */

import type { tl } from '@mtcute/web'

import { FIRST_PENDING_ID, type Message, type Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { CachedTails } from '~/engine/cachedTails'
import { listScheduled } from '~/engine/areas/scheduled'
import type { Area, Engine } from '~/engine/engine'
import { findInBoth, FormerGroups, loadWithFormer } from '~/engine/formerGroups'
import { GuestChannels } from '~/engine/guestChannels'
import { buildMessage, buildMessages, keepOwnPart } from '~/engine/views/messages'
import { channelPeerId, isChannelId } from '~/engine/views/peers'

/** A stretch of a place's messages, oldest first, without holes. */
export interface Stretch {
  messages: Message[]
  /** Whether there are more on either side. */
  hasOlder: boolean
  hasNewer: boolean
  /** Read here, for there is no connection. */
  isCached?: boolean
}

/** Around a message, or before or after one (that one not included), by its id in the list of the place; `before: 0` is the end. */
export type Where = { around: number } | { before: number } | { after: number }

const NOTHING: Stretch = { messages: [], hasOlder: false, hasNewer: false }

export function history(engine: Engine, onNewMessage: (message: Message) => void) {
  const tails = new CachedTails(engine.cache)
  const guests = new GuestChannels(engine)
  const former = new FormerGroups(engine)
  let isOnline = true
  engine.client.onConnectionState.add((state) => (isOnline = state === 'connected' || state === 'updating'))

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

  async function keep(place: Place, where: Where, messages: Message[]): Promise<void> {
    engine.messages.put(messages)
    if (place.thread) return engine.cache.put('messages', messages)
    engine.cache.putStretch(place.chat, messages)
    const ids = messages.map((message) => message.id)
    if (!('before' in where)) return
    if (where.before === 0) await tails.end(place.chat, ids)
    else await tails.before(place.chat, where.before, ids)
  }

  async function loadScheduled(chat: PeerId): Promise<Stretch> {
    return { ...NOTHING, messages: await listScheduled(engine, chat) }
  }

  /** What was kept of the end of a chat, before an id. */
  async function readCache(place: Place, before: number, limit: number): Promise<Stretch> {
    const empty = { messages: [], hasOlder: true, hasNewer: true, isCached: true }
    if (place.thread || place.isScheduled) return empty
    const tail = await tails.find(place.chat)
    if (!tail) return empty
    const kept = await engine.cache.listMessages(place.chat, before || FIRST_PENDING_ID, limit)
    const messages = kept.filter((message) => message.id >= tail.from && message.id <= tail.to)
    engine.messages.put(messages)
    return { ...empty, messages }
  }

  async function loadOwn(place: Place, where: Where, limit: number): Promise<Stretch> {
    if (place.isScheduled) return loadScheduled(place.chat)
    if (!isOnline && 'before' in where) {
      const cached = await readCache(place, where.before, limit)
      if (cached.messages.length) return cached
    }
    const answer = await ask(place, where, limit)
    if (answer._ === 'messages.messagesNotModified') return NOTHING
    const messages = buildMessages(answer.messages, engine.self).sort((a, b) => a.id - b.id)
    await keep(place, where, messages)
    if (answer._ === 'messages.channelMessages') guests.learn(place.chat, answer.pts)
    const isFull = answer.messages.length >= limit
    if ('after' in where) return { messages, hasOlder: true, hasNewer: isFull }
    if ('before' in where) return { messages, hasOlder: isFull, hasNewer: where.before !== 0 }
    const isWhole = answer._ === 'messages.messages'
    return { messages, hasOlder: !isWhole, hasNewer: !isWhole }
  }

  /** The id of the first message of a chat or thread from a date on. */
  async function findFirst(place: Place, date: number): Promise<number | undefined> {
    const peer = await engine.peers.input(place.chat)
    const common = {
      peer,
      offsetId: 0,
      offsetDate: date,
      addOffset: -1,
      limit: 1,
      maxId: 0,
      minId: 0,
      hash: 0 as never,
    }
    const answer = place.thread
      ? await engine.call({ _: 'messages.getReplies', msgId: place.thread, ...common })
      : await engine.call({ _: 'messages.getHistory', ...common })
    return answer._ === 'messages.messagesNotModified' ? undefined : answer.messages[0]?.id
  }

  const calls = {
    load: loadWithFormer(loadOwn, (place) => former.find(place)),

    /** What was kept of the end of a chat: at once, connection or not. */
    loadCached: (place: Place, limit: number) => readCache(place, 0, limit),

    /** These messages wherever they stand: those that are answered, or pinned. Those that are gone are left out. */
    async loadMessages(chat: PeerId, ids: number[]): Promise<Message[]> {
      const known = ids.map((id) => engine.messages.find(chat, id)).filter((each) => each !== undefined)
      const unknown = ids.filter((id) => !engine.messages.find(chat, id))
      if (!unknown.length) return known
      const id = unknown.map((each): tl.TypeInputMessage => ({ _: 'inputMessageID', id: each }))
      const answer = isChannelId(chat)
        ? await engine.call({ _: 'channels.getMessages', channel: await engine.peers.inputChannel(chat), id })
        : await engine.call({ _: 'messages.getMessages', id })
      if (answer._ === 'messages.messagesNotModified') return known
      const found = buildMessages(answer.messages, engine.self).filter((message) => message.chat === chat)
      engine.messages.put(found)
      return [...known, ...found]
    },

    /** The first message of a day (Unix seconds of its beginning) or after it, undefined when there is none. */
    async findByDate(place: Place, date: number): Promise<number | undefined> {
      return findInBoth(place, (each) => findFirst(each, date), await former.find(place))
    },

    /** Somebody looks at a chat: if they are not in it, its news are asked for until they leave. */
    watch: (chat: PeerId) => guests.watch(chat),
    leave: (chat: PeerId) => guests.leave(chat),
  }

  async function onNew({ message }: { message: tl.TypeMessage }): Promise<void> {
    const built = buildMessage(message, engine.self)
    if (!built) return
    engine.messages.put([built])
    engine.cache.put('messages', [built])
    await tails.append(built.chat, built.id)
    engine.emit({ type: 'messages', messages: [built] })
    countReply(built)
    onNewMessage(built)
  }

  /** A message that begins a thread, and the post that it is a copy of, have one more reply. */
  function countReply({ chat, thread, from }: Message): void {
    const root = thread ? engine.messages.find(chat, thread) : undefined
    if (!root) return
    const more = (message: Message): Message => {
      const { replies } = message
      if (!replies) return message
      const recent = from === undefined ? replies.recent : [from, ...replies.recent.filter((each) => each !== from)]
      return { ...message, replies: { ...replies, count: replies.count + 1, recent: recent.slice(0, 3) } }
    }
    engine.changeMessages(chat, [root.id], more)
    const { from: channel, post } = root.forward ?? {}
    if (channel && post) engine.changeMessages(channel, [post], more)
  }

  function onEdit({ message }: { message: tl.TypeMessage }): void {
    const built = buildMessage(message, engine.self)
    if (!built) return
    const next = keepOwnPart(built, message, engine.messages.find(built.chat, built.id))
    engine.messages.put([next])
    engine.cache.put('messages', [next])
    engine.emit({ type: 'messagesChanged', messages: [next] })
  }

  function onDeleted(chat: PeerId, ids: number[]): void {
    engine.messages.remove(chat, ids)
    engine.cache.remove(
      'messages',
      ids.map((id): [number, number] => [chat, id]),
    )
    engine.emit({ type: 'messagesRemoved', chat, ids })
  }

  function onTooLong(chat: PeerId): void {
    tails.break(chat)
    engine.emit({ type: 'placeReset', place: { chat } })
  }

  return {
    calls,
    onTooLong() {
      for (const { peer } of engine.dialogs.all()) if (!isChannelId(peer)) onTooLong(peer)
    },
    onSignedOut() {
      tails.clear()
      guests.clear()
      former.clear()
    },
    updates: {
      // Who has just joined is told like everybody.
      updateChannel: ({ channelId }) => guests.settle(channelPeerId(channelId)),
      updateNewMessage: onNew,
      updateNewChannelMessage: onNew,
      updateEditMessage: onEdit,
      updateEditChannelMessage: onEdit,
      updateDeleteChannelMessages: ({ channelId, messages }) => onDeleted(channelPeerId(channelId), messages),
      updateDeleteMessages({ messages }) {
        const byChat = Map.groupBy(messages, (id) => engine.messages.findChat(id))
        for (const [chat, ids] of byChat) if (chat !== undefined) onDeleted(chat, ids)
      },
      updateChannelTooLong: ({ channelId }) => onTooLong(channelPeerId(channelId)),
      updateChannelAvailableMessages({ channelId, availableMinId }) {
        const chat = channelPeerId(channelId)
        const hidden = engine.messages.list(chat).filter((message) => message.id <= availableMinId)
        onDeleted(
          chat,
          hidden.map((message) => message.id),
        )
      },
    },
  } satisfies Area
}
