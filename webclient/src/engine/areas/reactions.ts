/** Reacting, and who reacted. core.telegram.org/api/reactions */

import type { tl } from '@mtcute/web'

import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { channelPeerId, isChannelId, peerIdOf } from '~/engine/views/peers'

/** Somebody under a message. */
export interface Reactor {
  peer: PeerId
  emoji?: string
  date: number
}

export interface ReactorPage {
  count: number
  reactors: Reactor[]
  /** To be handed in for the next page. */
  next?: string
}

export function reactions(engine: Engine) {
  let offered: Promise<string[]> | undefined
  const allowed = new Map<PeerId, Promise<string[] | 'all'>>()
  let quick: Promise<string | undefined> | undefined

  /** The standard ones, those that we used lately first. */
  async function loadOffered(): Promise<string[]> {
    const answer = await engine.call({ _: 'messages.getTopReactions', limit: 100, hash: 0 as never })
    if (answer._ === 'messages.reactionsNotModified') return []
    return answer.reactions.flatMap((each) => (each._ === 'reactionEmoji' ? [each.emoticon] : []))
  }

  async function loadAllowed(chat: PeerId): Promise<string[] | 'all'> {
    if (chat > 0) return 'all'
    const answer = isChannelId(chat)
      ? await engine.call({ _: 'channels.getFullChannel', channel: await engine.peers.inputChannel(chat) })
      : await engine.call({ _: 'messages.getFullChat', chatId: -chat })
    const given = 'availableReactions' in answer.fullChat ? answer.fullChat.availableReactions : undefined
    if (given?._ === 'chatReactionsAll') return 'all'
    if (given?._ !== 'chatReactionsSome') return []
    return given.reactions.flatMap((each) => (each._ === 'reactionEmoji' ? [each.emoticon] : []))
  }

  async function loadQuick(): Promise<string | undefined> {
    const { reactionsDefault } = await engine.call({ _: 'help.getConfig' })
    return reactionsDefault?._ === 'reactionEmoji' ? reactionsDefault.emoticon : undefined
  }

  /** Another one was chosen: the pages ask which. */
  function changeQuick(next?: Promise<string>): void {
    quick = next
    engine.emit({ type: 'changed', what: 'quickReaction' })
  }

  const calls = {
    /** What a double click gives. */
    async getQuick(): Promise<string | undefined> {
      quick ??= loadQuick()
      quick.catch(() => (quick = undefined))
      return quick
    },

    async setQuick(emoji: string): Promise<void> {
      await engine.call({ _: 'messages.setDefaultReaction', reaction: { _: 'reactionEmoji', emoticon: emoji } })
      changeQuick(Promise.resolve(emoji))
    },

    /** What may be given in a chat, what we used lately first. */
    async offer(chat: PeerId): Promise<string[]> {
      offered ??= loadOffered()
      offered.catch(() => (offered = undefined))
      const known = allowed.get(chat) ?? loadAllowed(chat)
      allowed.set(chat, known)
      known.catch(() => allowed.delete(chat))
      const [all, some] = await Promise.all([offered, known])
      return some === 'all' ? all : all.filter((emoji) => some.includes(emoji))
    },

    /** These are all of ours to a message now; shown at once, taken back when the server refuses. */
    async react(chat: PeerId, id: number, emojis: string[]): Promise<void> {
      const before = engine.messages.find(chat, id)?.reactions
      showOwn(chat, id, emojis)
      try {
        await engine.call({
          _: 'messages.sendReaction',
          peer: await engine.peers.input(chat),
          msgId: id,
          addToRecent: true,
          reaction: emojis.map((emoticon): tl.TypeReaction => ({ _: 'reactionEmoji', emoticon })),
        })
      } catch (error) {
        engine.changeMessages(chat, [id], (message) => ({ ...message, reactions: before }))
        throw error
      }
    },

    /** Who reacted, newest first; `emoji`: with what. */
    async list(chat: PeerId, id: number, emoji?: string, offset?: string): Promise<ReactorPage> {
      const answer = await engine.call({
        _: 'messages.getMessageReactionsList',
        peer: await engine.peers.input(chat),
        id,
        reaction: emoji ? { _: 'reactionEmoji', emoticon: emoji } : undefined,
        offset,
        limit: 50,
      })
      const reactors = answer.reactions.flatMap(({ peerId, reaction, date }) =>
        reaction._ === 'reactionEmoji' ? [{ peer: peerIdOf(peerId), emoji: reaction.emoticon, date }] : [],
      )
      return { count: answer.count, reactors, next: answer.nextOffset }
    },

    /** Who has read a message of ours in a small group, latest first. */
    async listReaders(chat: PeerId, id: number): Promise<Reactor[]> {
      const peer = await engine.peers.input(chat)
      const answer = await engine.call({ _: 'messages.getMessageReadParticipants', peer, msgId: id })
      await learn(answer.map((each) => each.userId))
      return answer.map(({ userId, date }) => ({ peer: userId, date }))
    },

    /** When the other side of a private chat read a message of ours (Unix seconds). */
    async findReadDate(chat: PeerId, id: number): Promise<number> {
      const peer = await engine.peers.input(chat)
      return (await engine.call({ _: 'messages.getOutboxReadDate', peer, msgId: id })).date
    },
  }

  /** The answer names readers by their ids alone. */
  async function learn(users: PeerId[]): Promise<void> {
    const unknown = users.filter((user) => !engine.peers.find(user))
    if (!unknown.length) return
    const id = await Promise.all(unknown.map((user) => engine.peers.inputUser(user)))
    engine.peers.learn(await engine.call({ _: 'users.getUsers', id }), [])
  }

  function showOwn(chat: PeerId, id: number, emojis: string[]): void {
    engine.changeMessages(chat, [id], (message) => {
      const counts = (message.reactions?.counts ?? []).map((each) =>
        each.isMine ? { ...each, isMine: false, count: each.count - 1 } : each,
      )
      for (const emoji of emojis) {
        const known = counts.findIndex((each) => each.emoji === emoji)
        const count = counts[known]?.count ?? 0
        if (known < 0) counts.push({ emoji, count: 1, isMine: true })
        else counts[known] = { emoji, count: count + 1, isMine: true }
      }
      const recent = message.reactions?.recent.filter((each) => each.peer !== engine.self) ?? []
      const own = emojis.map((emoji) => ({ peer: engine.self, emoji, isUnread: false }))
      const left = counts.filter((each) => each.count > 0)
      const canSeeList = message.reactions?.canSeeList ?? !message.isPost
      return {
        ...message,
        reactions: left.length ? { counts: left, canSeeList, recent: [...own, ...recent] } : undefined,
      }
    })
  }

  return {
    calls,
    onSignedOut() {
      offered = undefined
      quick = undefined
      allowed.clear()
    },
    updates: {
      updateChannel: ({ channelId }) => void allowed.delete(channelPeerId(channelId)),
      updateChat: ({ chatId }) => void allowed.delete(-chatId),
      updateRecentReactions: () => void (offered = undefined),
      updateConfig: () => changeQuick(),
    },
  } satisfies Area
}
