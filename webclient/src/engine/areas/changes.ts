/** What changes about messages that are there: reactions, votes, views, link previews, pins, what was looked at. */

import type { Long, tl } from '@mtcute/web'

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildPoll, buildWebPage } from '~/engine/views/media'
import { buildReactions, buildReplies, keepOwnReactions } from '~/engine/views/messages'
import { channelPeerId, peerIdOf } from '~/engine/views/peers'

/** Posts asked for at a time. core.telegram.org/method/messages.getMessagesViews */
const VIEWS_PAGE = 100

export function changes(engine: Engine) {
  const calls = {
    /** Count posts as seen, and learn how often they were seen, passed on and commented. */
    async countViews(chat: PeerId, ids: number[], increment: boolean): Promise<void> {
      const peer = await engine.peers.input(chat)
      for (let i = 0; i < ids.length; i += VIEWS_PAGE) {
        const page = ids.slice(i, i + VIEWS_PAGE)
        const answer = await engine.call({ _: 'messages.getMessagesViews', peer, id: page, increment })
        page.forEach((id, place) => {
          const told = answer.views[place]
          if (told) engine.changeMessages(chat, [id], (message) => withCounts(message, told))
        })
      }
    },
  }

  function setPinned(chat: PeerId, ids: number[], isPinned: boolean): void {
    engine.changeMessages(chat, ids, (message) => ({ ...message, isPinned: isPinned || undefined }))
    engine.emit({ type: 'changed', what: 'pinned', peer: chat })
  }

  function setSeen(chat: PeerId, ids: number[]): void {
    engine.changeMessages(chat, ids, seen)
  }

  function putWebPage(page: tl.TypeWebPage): void {
    if (page._ === 'webPageNotModified') return
    const built = buildWebPage(page)
    const id = page.id.toString()
    for (const message of engine.messages.findCarriers((media) => media.kind === 'webPage' && media.id === id)) {
      engine.changeMessages(message.chat, [message.id], (each) => ({ ...each, media: built }))
    }
  }

  function putPoll(pollId: Long, poll: tl.RawPoll | undefined, results: tl.RawPollResults): void {
    const id = pollId.toString()
    for (const { chat, id: messageId, media } of engine.messages.findCarriers((each) => each.kind === 'poll')) {
      if (media?.kind !== 'poll' || media.id !== id) continue
      engine.changeMessages(chat, [messageId], (each) => ({ ...each, media: buildPoll(poll ?? media, results, media) }))
    }
  }

  return {
    calls,
    updates: {
      updateMessageReactions({ peer, msgId, reactions }) {
        engine.changeMessages(peerIdOf(peer), [msgId], (message) => ({
          ...message,
          reactions: keepOwnReactions(buildReactions(reactions), !!reactions.min, message.reactions),
        }))
      },
      updateMessagePoll: ({ pollId, poll, results }) => putPoll(pollId, poll, results),
      updateWebPage: ({ webpage }) => putWebPage(webpage),
      updateChannelWebPage: ({ webpage }) => putWebPage(webpage),
      updateChannelMessageViews({ channelId, id, views }) {
        engine.changeMessages(channelPeerId(channelId), [id], (message) => ({ ...message, views }))
      },
      updateChannelMessageForwards({ channelId, id, forwards }) {
        engine.changeMessages(channelPeerId(channelId), [id], (message) => ({ ...message, forwards }))
      },
      updatePinnedMessages: ({ peer, messages, pinned }) => setPinned(peerIdOf(peer), messages, !!pinned),
      updatePinnedChannelMessages: ({ channelId, messages, pinned }) =>
        setPinned(channelPeerId(channelId), messages, !!pinned),
      updateChannelReadMessagesContents: ({ channelId, messages }) => setSeen(channelPeerId(channelId), messages),
      updateReadMessagesContents({ messages }) {
        for (const [chat, ids] of Map.groupBy(messages, (id) => engine.messages.findChat(id))) {
          if (chat !== undefined) setSeen(chat, ids)
        }
      },
    },
  } satisfies Area
}

/** A message whose voice was heard, whose mention was seen, whose reactions were looked at. */
export function seen(message: Message): Message {
  const hasNew = message.reactions?.recent.some((each) => each.isUnread)
  if (!message.isMediaUnread && !hasNew) return message
  const reactions = message.reactions && {
    ...message.reactions,
    recent: message.reactions.recent.map((each) => ({ ...each, isUnread: false })),
  }
  return { ...message, isMediaUnread: undefined, reactions }
}

function withCounts(message: Message, { views, forwards, replies }: tl.RawMessageViews): Message {
  const next = {
    ...message,
    views: views ?? message.views,
    forwards: forwards ?? message.forwards,
    replies: buildReplies(replies) ?? message.replies,
  }
  const isSame =
    next.views === message.views &&
    next.forwards === message.forwards &&
    JSON.stringify(next.replies) === JSON.stringify(message.replies)
  return isSame ? message : next
}
