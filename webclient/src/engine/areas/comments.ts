/** Comments on a channel's posts: threads of its discussion group. core.telegram.org/api/discussion */

import type { Discussion } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildMessages } from '~/engine/views/messages'
import { channelPeerId } from '~/engine/views/peers'

export function comments(engine: Engine) {
  const calls = {
    /** Where a post is commented on. Raises MSG_ID_INVALID, CHANNEL_PRIVATE. */
    async find(chat: PeerId, post: number): Promise<Discussion> {
      const peer = await engine.peers.input(chat)
      const answer = await engine.call({ _: 'messages.getDiscussionMessage', peer, msgId: post })
      const posts = buildMessages(answer.messages, engine.self).sort((a, b) => a.id - b.id)
      const first = posts[0]
      if (!first) throw new Error('no discussion')
      engine.messages.put(posts)
      return {
        chat: first.chat,
        thread: first.id,
        posts,
        readInboxMaxId: answer.readInboxMaxId ?? 0,
        unreadCount: answer.unreadCount,
      }
    },
  }

  /** What has been read in a discussion is told of the post, too. */
  function onRead(chat: PeerId, post: number, readMaxId: number): void {
    const message = engine.messages.find(chat, post)
    if (!message?.replies || (message.replies.readMaxId ?? 0) >= readMaxId) return
    const changed = { ...message, replies: { ...message.replies, readMaxId } }
    engine.messages.put([changed])
    engine.emit({ type: 'messagesChanged', messages: [changed] })
  }

  return {
    calls,
    updates: {
      updateReadChannelDiscussionInbox({ channelId, topMsgId, readMaxId, broadcastId, broadcastPost }) {
        onRead(channelPeerId(channelId), topMsgId, readMaxId)
        if (broadcastId && broadcastPost) onRead(channelPeerId(broadcastId), broadcastPost, readMaxId)
      },
    },
  } satisfies Area
}
