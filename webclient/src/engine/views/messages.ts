/** Messages, from what the server says. core.telegram.org/constructor/message */

import type { tl } from '@mtcute/web'

import type { Forward, Message, Reactions, Replies, ReplyTo, ServiceAction } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { buildEntities } from '~/engine/views/entities'
import { buildMedia, buildPhoto, buildPoll } from '~/engine/views/media'
import { channelPeerId, peerIdOf } from '~/engine/views/peers'

/** Undefined for a message that is no longer there. `self`: who is signed in. */
export function buildMessage(message: tl.TypeMessage, self: PeerId): Message | undefined {
  if (message._ === 'messageEmpty') return undefined
  const chat = peerIdOf(message.peerId)
  const isOut = !!message.out || chat === self // the server calls what one keeps for oneself neither
  const from = message.fromId ? peerIdOf(message.fromId) : chat > 0 ? (isOut ? self : chat) : undefined
  const built: Message = {
    id: message.id,
    chat,
    from,
    isOut,
    date: message.date,
    text: '',
    entities: [],
    isMentioned: message.mentioned,
    isMediaUnread: message.mediaUnread,
    isSilent: message.silent,
    isPost: message.post,
    ttlSeconds: message.ttlPeriod,
    reactions: buildReactions(message.reactions),
    ...buildReplyTo(message.replyTo),
  }
  if (message._ === 'messageService') return clean({ ...built, service: buildAction(message.action) })
  const media = buildMedia(message.media)
  return clean({
    ...built,
    text: message.message,
    entities: buildEntities(message.entities),
    media: media?.kind === 'place' && media.liveUntil ? { ...media, liveUntil: message.date + media.liveUntil } : media,
    editDate: message.editHide ? undefined : message.editDate,
    albumId: message.groupedId?.toString(),
    forward: buildForward(message.fwdFrom),
    postAuthor: message.postAuthor,
    viaBot: message.viaBotId,
    views: message.views,
    forwards: message.forwards,
    replies: buildReplies(message.replies),
    isPinned: message.pinned,
    noForwards: message.noforwards,
    restriction: message.restrictionReason?.find((each) => each.platform === 'all' || each.platform === 'web')?.text,
  })
}

export function buildMessages(messages: tl.TypeMessage[], self: PeerId): Message[] {
  return messages.map((message) => buildMessage(message, self)).filter((message) => message !== undefined)
}

export function buildReplies(replies: tl.RawMessageReplies | undefined): Replies | undefined {
  if (!replies) return undefined
  return {
    count: replies.replies,
    discussion: replies.comments && replies.channelId ? channelPeerId(replies.channelId) : undefined,
    recent: (replies.recentRepliers ?? []).map(peerIdOf),
    maxId: replies.maxId,
    readMaxId: replies.readMaxId,
  }
}

/** Reactions of standard emoji; others are not shown. */
export function buildReactions(reactions: tl.TypeMessageReactions | undefined): Reactions | undefined {
  if (!reactions?.results.length) return undefined
  return {
    counts: reactions.results.flatMap(({ reaction, count, chosenOrder }) =>
      reaction._ === 'reactionEmoji' ? [{ emoji: reaction.emoticon, count, isMine: chosenOrder !== undefined }] : [],
    ),
    canSeeList: !!reactions.canSeeList,
    recent: (reactions.recentReactions ?? []).flatMap(({ reaction, peerId, unread }) =>
      reaction._ === 'reactionEmoji' ? [{ peer: peerIdOf(peerId), emoji: reaction.emoticon, isUnread: !!unread }] : [],
    ),
  }
}

/** What all are told at once does not say which reactions are ours: those are kept. */
export function keepOwnReactions(
  reactions: Reactions | undefined,
  isMin: boolean,
  before: Reactions | undefined,
): Reactions | undefined {
  if (!reactions || !isMin) return reactions
  const own = new Set(before?.counts.filter((each) => each.isMine).map((each) => each.emoji))
  return { ...reactions, counts: reactions.counts.map((each) => ({ ...each, isMine: own.has(each.emoji) })) }
}

/** An edited message as everybody is told of it, with our votes and reactions. */
export function keepOwnPart(built: Message, told: tl.TypeMessage, before: Message | undefined): Message {
  if (told._ !== 'message' || !before) return built
  const reactions = keepOwnReactions(built.reactions, !!told.reactions?.min, before.reactions)
  const poll = told.media?._ === 'messageMediaPoll' && before.media?.kind === 'poll' ? told.media : undefined
  const media = poll && before.media?.kind === 'poll' ? buildPoll(poll.poll, poll.results, before.media) : built.media
  return clean({ ...built, reactions, media })
}

function buildReplyTo(header: tl.TypeMessageReplyHeader | undefined): Pick<Message, 'replyTo' | 'thread'> {
  if (header?._ !== 'messageReplyHeader') return {}
  const { replyToMsgId, replyToTopId, replyToPeerId, forumTopic, quoteText, quoteEntities } = header
  const thread = replyToTopId ?? (forumTopic ? replyToMsgId : undefined)
  if (!replyToMsgId || (forumTopic && !replyToTopId)) return { thread }
  const replyTo: ReplyTo = { id: replyToMsgId, chat: replyToPeerId && peerIdOf(replyToPeerId) }
  if (quoteText) Object.assign(replyTo, { quote: quoteText, quoteEntities: buildEntities(quoteEntities) })
  return { thread: thread ?? replyToMsgId, replyTo }
}

function buildForward(header: tl.TypeMessageFwdHeader | undefined): Forward | undefined {
  if (!header) return undefined
  return {
    from: header.fromId && peerIdOf(header.fromId),
    name: header.fromName,
    date: header.date,
    postAuthor: header.postAuthor,
    post: header.channelPost,
  }
}

function buildAction(action: tl.TypeMessageAction): ServiceAction {
  const name = action._.slice('messageAction'.length)
  const built: ServiceAction = { kind: name.slice(0, 1).toLowerCase() + name.slice(1) }
  if ('users' in action && Array.isArray(action.users)) {
    built.users = action.users.filter((user): user is number => typeof user === 'number')
  }
  if ('userId' in action && typeof action.userId === 'number') built.users = [action.userId]
  if ('title' in action && typeof action.title === 'string') built.title = action.title
  if ('message' in action && typeof action.message === 'string') built.title = action.message
  if ('period' in action && typeof action.period === 'number') built.seconds = action.period
  if ('emoticon' in action && typeof action.emoticon === 'string') built.emoji = action.emoticon
  if (action._ === 'messageActionSetChatTheme' && action.theme._ === 'chatTheme') built.emoji = action.theme.emoticon
  if (action._ === 'messageActionChatJoinedByLink') built.users = [action.inviterId]
  if ('photo' in action && action.photo?._ === 'photo') built.photo = buildPhoto(action.photo)
  if (action._ === 'messageActionTopicEdit') Object.assign(built, { isClosed: action.closed, isHidden: action.hidden })
  return built
}

/** Without what is undefined or false: plain rows for the cache. */
function clean(message: Message): Message {
  const isOut = message.isOut
  const rest = Object.entries(message).filter(([, value]) => value !== undefined && value !== false)
  return { ...(Object.fromEntries(rest) as unknown as Message), isOut }
}
