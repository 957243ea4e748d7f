/** Topics of forums. core.telegram.org/api/forum */

import type { tl } from '@mtcute/web'
import { randomLong } from '@mtcute/web/utils.js'

import type { Topic } from '~/contract/chats'
import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildMessages } from '~/engine/views/messages'
import { channelIdOf, channelPeerId, peerIdOf } from '~/engine/views/peers'

const PAGE = 100

/** What happens to topics, told between messages. */
const TOPIC_ACTIONS: readonly string[] = ['messageActionTopicCreate', 'messageActionTopicEdit']

export function forum(engine: Engine) {
  const { peers } = engine
  const tell = (peer: PeerId, id?: number) => engine.emit({ type: 'changed', what: 'topics', peer, id })

  async function edit(
    chat: PeerId,
    topicId: number,
    part: { title?: string; closed?: boolean; hidden?: boolean },
  ): Promise<void> {
    await engine.call({ _: 'messages.editForumTopic', peer: await peers.input(chat), topicId, ...part })
    tell(chat, topicId)
  }

  const calls = {
    /** Pinned ones first, then by their last message, newest first; those whose title holds `query`. */
    async list(chat: PeerId, query: string): Promise<Topic[]> {
      const peer = await peers.input(chat)
      const topics: Topic[] = []
      let offset = { offsetDate: 0, offsetId: 0, offsetTopic: 0 }
      for (;;) {
        const answer = await engine.call({
          _: 'messages.getForumTopics',
          peer,
          q: query || undefined,
          ...offset,
          limit: PAGE,
        })
        const page = buildTopics(chat, answer)
        topics.push(...page)
        const last = page.at(-1)
        if (!last || topics.length >= answer.count) return topics
        offset = { offsetDate: last.topMessage?.date ?? 0, offsetId: last.topMessage?.id ?? 0, offsetTopic: last.id }
      }
    },

    async find(chat: PeerId, topic: number): Promise<Topic | undefined> {
      const peer = await peers.input(chat)
      return buildTopics(chat, await engine.call({ _: 'messages.getForumTopicsByID', peer, topics: [topic] }))[0]
    },

    /** The new topic's id. `color` is one of TOPIC_COLORS. */
    async create(chat: PeerId, title: string, color: number): Promise<number> {
      const updates = await engine.call({
        _: 'messages.createForumTopic',
        peer: await peers.input(chat),
        title,
        iconColor: color,
        randomId: randomLong(),
      })
      const made =
        'updates' in updates ? updates.updates.find((each) => each._ === 'updateNewChannelMessage') : undefined
      if (!made) throw new Error(`no topic in ${updates._}`)
      tell(chat)
      return made.message.id
    },

    setTitle: (chat: PeerId, topic: number, title: string) => edit(chat, topic, { title }),
    setClosed: (chat: PeerId, topic: number, closed: boolean) => edit(chat, topic, { closed }),
    /** The general topic alone. */
    setHidden: (chat: PeerId, topic: number, hidden: boolean) => edit(chat, topic, { hidden }),

    async setPinned(chat: PeerId, topicId: number, pinned: boolean): Promise<void> {
      await engine.call({ _: 'messages.updatePinnedForumTopic', peer: await peers.input(chat), topicId, pinned })
      tell(chat, topicId)
    },

    /** With all that was written in it. */
    async delete(chat: PeerId, topic: number): Promise<void> {
      const peer = await peers.input(chat)
      for (;;) {
        const answer = await engine.call({ _: 'messages.deleteTopicHistory', peer, topMsgId: topic })
        engine.countIn(answer, channelIdOf(chat))
        if (!answer.offset) break
      }
      tell(chat)
    },
  }

  function buildTopics(chat: PeerId, answer: tl.messages.RawForumTopics): Topic[] {
    const messages = buildMessages(answer.messages, engine.self)
    engine.messages.put(messages)
    return answer.topics.flatMap((topic) => (topic._ === 'forumTopic' ? [buildTopic(chat, topic, messages)] : []))
  }

  function onNew({ message }: { message: tl.TypeMessage }): void {
    if (message._ === 'messageEmpty') return
    const chat = peerIdOf(message.peerId)
    if (!peers.find(chat)?.isForum) return
    const isTopicAction = message._ === 'messageService' && TOPIC_ACTIONS.includes(message.action._)
    const header = message.replyTo?._ === 'messageReplyHeader' ? message.replyTo : undefined
    tell(chat, isTopicAction ? undefined : (header?.replyToTopId ?? header?.replyToMsgId))
  }

  return {
    calls,
    updates: {
      updateNewChannelMessage: onNew,
      updateDeleteChannelMessages({ channelId }) {
        const chat = channelPeerId(channelId)
        if (peers.find(chat)?.isForum) tell(chat)
      },
      updatePinnedForumTopic: ({ peer, topicId }) => tell(peerIdOf(peer), topicId),
      updatePinnedForumTopics: ({ peer }) => tell(peerIdOf(peer)),
      updateReadChannelDiscussionInbox: ({ channelId, topMsgId }) => tell(channelPeerId(channelId), topMsgId),
    },
  } satisfies Area
}

function buildTopic(chat: PeerId, topic: tl.RawForumTopic, messages: Message[]): Topic {
  return {
    id: topic.id,
    chat,
    title: topic.title,
    color: topic.iconColor,
    isMine: !!topic.my,
    isClosed: !!topic.closed,
    isPinned: !!topic.pinned,
    isHidden: !!topic.hidden,
    topMessage: messages.find((message) => message.id === topic.topMessage),
    unreadCount: topic.unreadCount,
    unreadMentions: topic.unreadMentionsCount,
    readInboxMaxId: topic.readInboxMaxId,
    readOutboxMaxId: topic.readOutboxMaxId,
    mutedUntil: topic.notifySettings.muteUntil ?? 0,
  }
}
