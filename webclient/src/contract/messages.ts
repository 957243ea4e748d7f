/** Messages as the page sees them. */

import type { Media, PhotoMedia } from '~/contract/media'
import type { PeerId } from '~/contract/peers'

export type EntityKind =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'spoiler'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'url'
  | 'textUrl'
  | 'email'
  | 'phone'
  | 'mention'
  | 'mentionName'
  | 'hashtag'
  | 'cashtag'
  | 'botCommand'
  | 'bankCard'
  | 'customEmoji'

/** A stretch of a text, in UTF-16 units as JavaScript counts. May be anything that somebody sent: check before use. */
export interface Entity {
  kind: EntityKind
  offset: number
  length: number
  /** textUrl: where it leads. */
  url?: string
  /** mentionName: whom it means. */
  user?: PeerId
  /** pre: the language of a program. */
  language?: string
  isCollapsed?: boolean
}

export interface ReplyTo {
  id: number
  /** Where that message is, when it is elsewhere. */
  chat?: PeerId
  quote?: string
  quoteEntities?: Entity[]
  /** Where the quote begins in that message, in UTF-16 units. */
  quoteOffset?: number
}

export interface Forward {
  from?: PeerId
  /** The name of somebody who hides who they are. */
  name?: string
  date: number
  postAuthor?: string
  /** The post in its channel. */
  post?: number
}

/** The comments on a post, or the replies to a message of a supergroup. */
export interface Replies {
  count: number
  /** Whether these are comments in a discussion group, and which one. */
  discussion?: PeerId
  recent: PeerId[]
  maxId?: number
  readMaxId?: number
}

export interface ReactionCount {
  emoji: string
  count: number
  isMine: boolean
}

export interface Reactions {
  counts: ReactionCount[]
  canSeeList: boolean
  recent: { peer: PeerId; emoji: string; isUnread: boolean }[]
}

/** What happened in a chat, told between messages. `kind` is the constructor's name without `messageAction`, in lower camel case. */
export interface ServiceAction {
  kind: string
  users?: PeerId[]
  title?: string
  /** setMessagesTTL, and the like. */
  seconds?: number
  /** topicEdit: closed or opened, hidden or shown. */
  isClosed?: boolean
  isHidden?: boolean
  /** chatEditPhoto, suggestProfilePhoto. */
  photo?: PhotoMedia
  emoji?: string
}

export interface Pending {
  /** Of the request that sends it; the same when it is tried again. */
  localId: string
  state: 'sending' | 'failed'
  /** The server's name for what is wrong, to be looked up in the words. */
  error?: string
  /** 0 to 1, of what is uploaded. */
  progress?: number
}

/** Messages that are not sent yet have ids from here on, which no sent one has: they stand at the end of a chat. */
export const FIRST_PENDING_ID = 2 ** 31

/** Messages that wait for their time have ids from here on: the server counts them from 1, and so it does the others. */
export const FIRST_SCHEDULED_ID = 2 ** 30

export interface Message {
  id: number
  chat: PeerId
  /** As whom it is shown; none for posts of channels without signature. */
  from?: PeerId
  isOut: boolean
  date: number
  editDate?: number
  text: string
  entities: Entity[]
  media?: Media
  /** Parts of one album share it. */
  albumId?: string
  replyTo?: ReplyTo
  forward?: Forward
  postAuthor?: string
  viaBot?: PeerId
  views?: number
  forwards?: number
  replies?: Replies
  reactions?: Reactions
  service?: ServiceAction
  /** Of a topic or of comments: the message that the thread began with. */
  thread?: number
  isPinned?: boolean
  isSilent?: boolean
  isMentioned?: boolean
  isMediaUnread?: boolean
  isPost?: boolean
  isScheduled?: boolean
  noForwards?: boolean
  ttlSeconds?: number
  restriction?: string
  pending?: Pending
}

/** Which messages: those of a chat, of one of its threads, or those that wait there. */
export interface Place {
  chat: PeerId
  /** The first message of a topic or of comments. */
  thread?: number
  isScheduled?: boolean
}

export function placeKey(place: Place): string {
  return `${place.chat}${place.thread ? `/${place.thread}` : ''}${place.isScheduled ? '/scheduled' : ''}`
}
