/** Reading: how far, what mentions us, who reacted, which voices were heard. core.telegram.org/api/mentions */

import type { Message, Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { seen } from '~/engine/areas/changes'
import type { Area, Engine } from '~/engine/engine'
import { buildMessages } from '~/engine/views/messages'
import { channelIdOf, channelPeerId, isChannelId } from '~/engine/views/peers'

/** How far a thread was read. */
export interface ThreadMarks {
  inbox: number
  outbox: number
  unread: number
}

/** What is looked for by the round buttons. */
export type Unread = 'mentions' | 'reactions'

export function reading(engine: Engine) {
  async function readChat(chat: PeerId, maxId: number): Promise<void> {
    if (isChannelId(chat)) {
      await engine.call({ _: 'channels.readHistory', channel: await engine.peers.inputChannel(chat), maxId })
    } else {
      const peer = await engine.peers.input(chat)
      engine.countIn(await engine.call({ _: 'messages.readHistory', peer, maxId }))
    }
  }

  /** How many stay unread when a chat is read up to here, as far as is known. */
  function countLeft(chat: PeerId, maxId: number): number {
    const dialog = engine.dialogs.find(chat)
    if (!dialog || maxId >= (dialog.topMessage?.id ?? 0)) return 0
    const isRead = ({ id, isOut }: Message) => !isOut && id > dialog.readInboxMaxId && id <= maxId
    return Math.max(0, dialog.unreadCount - engine.messages.list(chat).filter(isRead).length)
  }

  async function list(place: Place, what: Unread, offsetId: number, limit: number): Promise<Message[]> {
    const peer = await engine.peers.input(place.chat)
    const method = what === 'mentions' ? 'messages.getUnreadMentions' : 'messages.getUnreadReactions'
    const page = { offsetId, addOffset: 0, limit, maxId: 0, minId: 0 }
    const answer = await engine.call({ _: method, peer, topMsgId: place.thread, ...page })
    if (answer._ === 'messages.messagesNotModified') return []
    const messages = buildMessages(answer.messages, engine.self)
    engine.messages.put(messages)
    return messages
  }

  function lower(chat: PeerId, by: { mentions?: number; reactions?: number }): void {
    const dialog = engine.dialogs.find(chat)
    if (!dialog) return
    engine.dialogs.change(chat, {
      unreadMentions: Math.max(0, dialog.unreadMentions - (by.mentions ?? 0)),
      unreadReactions: Math.max(0, dialog.unreadReactions - (by.reactions ?? 0)),
    })
  }

  const calls = {
    /** Everything up to a message was seen. */
    async read(place: Place, maxId: number): Promise<void> {
      const { chat, thread } = place
      if (thread) {
        const peer = await engine.peers.input(chat)
        await engine.call({ _: 'messages.readDiscussion', peer, msgId: thread, readMaxId: maxId })
        engine.emit({ type: 'threadRead', chat, thread, inbox: maxId })
        return
      }
      const dialog = engine.dialogs.find(chat)
      const unreadCount = countLeft(chat, maxId)
      await readChat(chat, maxId)
      if (dialog) {
        const readInboxMaxId = Math.max(maxId, engine.dialogs.find(chat)?.readInboxMaxId ?? 0)
        engine.dialogs.change(chat, { readInboxMaxId, unreadCount, isMarkedUnread: false })
      }
    },

    /** How far a topic or comments were read. */
    async findThreadMarks(place: Place): Promise<ThreadMarks | undefined> {
      if (!place.thread) return undefined
      const peer = await engine.peers.input(place.chat)
      const answer = await engine.call({ _: 'messages.getDiscussionMessage', peer, msgId: place.thread })
      engine.messages.put(buildMessages(answer.messages, engine.self))
      return {
        inbox: answer.readInboxMaxId ?? 0,
        outbox: answer.readOutboxMaxId ?? 0,
        unread: answer.unreadCount,
      }
    },

    /** The oldest message that mentions us, or to which somebody reacted, and that we have not looked at. */
    async findUnread(place: Place, what: Unread): Promise<number | undefined> {
      const found = await list(place, what, 0, 100)
      return found.at(-1)?.id
    },

    /** These were looked at, or heard. */
    async readContents(chat: PeerId, ids: number[]): Promise<void> {
      const messages = ids.map((id) => engine.messages.find(chat, id)).filter((each) => each !== undefined)
      engine.changeMessages(chat, ids, seen)
      lower(chat, {
        mentions: messages.filter((each) => each.isMentioned && each.isMediaUnread).length,
        reactions: messages.filter((each) => each.reactions?.recent.some((one) => one.isUnread)).length,
      })
      if (isChannelId(chat)) {
        const channel = await engine.peers.inputChannel(chat)
        await engine.call({ _: 'channels.readMessageContents', channel, id: ids })
      } else {
        engine.countIn(await engine.call({ _: 'messages.readMessageContents', id: ids }))
      }
    },

    /** All of them at once. */
    async readAll(place: Place, what: Unread): Promise<void> {
      const { chat, thread: topMsgId } = place
      const peer = await engine.peers.input(chat)
      const method = what === 'mentions' ? 'messages.readMentions' : 'messages.readReactions'
      for (let left = 1; left > 0;) {
        const affected = await engine.call({ _: method, peer, topMsgId })
        engine.countIn(affected, isChannelId(chat) ? channelIdOf(chat) : undefined)
        left = affected.offset
      }
      engine.dialogs.change(chat, what === 'mentions' ? { unreadMentions: 0 } : { unreadReactions: 0 })
    },
  }

  return {
    calls,
    updates: {
      updateReadChannelDiscussionInbox({ channelId, topMsgId, readMaxId }) {
        engine.emit({ type: 'threadRead', chat: channelPeerId(channelId), thread: topMsgId, inbox: readMaxId })
      },
      updateReadChannelDiscussionOutbox({ channelId, topMsgId, readMaxId }) {
        engine.emit({ type: 'threadRead', chat: channelPeerId(channelId), thread: topMsgId, outbox: readMaxId })
      },
    },
  } satisfies Area
}
