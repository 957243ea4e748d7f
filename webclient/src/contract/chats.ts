/** What is known of people and chats beyond their names: profiles, members, links, topics. */

import type { PhotoMedia } from '~/contract/media'
import type { Entity, Message } from '~/contract/messages'
import type { AdminRights, BannedRights, PeerId } from '~/contract/peers'

export type ReactionsAllowed = { allowed: 'all' | 'none' } | { allowed: 'some'; emoji: string[] }

/** core.telegram.org/constructor/userFull, core.telegram.org/constructor/channelFull, core.telegram.org/constructor/chatFull */
export interface FullPeer {
  peer: PeerId
  about: string
  aboutEntities: Entity[]
  photo?: PhotoMedia
  mutedUntil: number
  ttlSeconds: number
  // People:
  isBlocked?: boolean
  commonChats?: number
  canAddContact?: boolean
  birthday?: { day: number; month: number; year?: number }
  botCommands?: { command: string; description: string }[]
  // Chats:
  memberCount?: number
  onlineCount?: number
  adminCount?: number
  /** Those with restrictions of their own, and those who were removed and may not come back. */
  restrictedCount?: number
  removedCount?: number
  canSeeMembers?: boolean
  canSetUsername?: boolean
  canDelete?: boolean
  hidesHistory?: boolean
  hidesMembers?: boolean
  /** The discussion group of a channel, or the channel that a group discusses. */
  linkedChat?: PeerId
  slowModeSeconds?: number
  /** Unix seconds from which one may write again. */
  nextSendDate?: number
  /** As whom we write there, if not as ourselves. */
  sendAs?: PeerId
  reactions?: ReactionsAllowed
  /** Our own main link. */
  link?: string
  requestCount?: number
  requesters?: PeerId[]
}

export type MemberRole = 'creator' | 'admin' | 'member' | 'restricted' | 'removed' | 'left'

/** Somebody's place in a chat. */
export interface Member {
  user: PeerId
  role: MemberRole
  /** An admin's title. */
  rank?: string
  adminRights?: AdminRights
  bannedRights?: BannedRights
  /** Whether we may change what this admin may do. */
  canEdit?: boolean
  /** Who invited, promoted, restricted or removed this person. */
  by?: PeerId
  date?: number
  /** A restricted one who is not inside. */
  isOutside?: boolean
}

export type MemberFilter = 'recent' | 'admins' | 'restricted' | 'removed' | 'bots' | 'contacts'

export interface MemberPage {
  members: Member[]
  total: number
}

/** core.telegram.org/constructor/chatInviteExported */
export interface InviteLink {
  link: string
  title?: string
  admin: PeerId
  date: number
  expires?: number
  limit?: number
  usage: number
  requested: number
  needsRequest: boolean
  /** The main link of its admin. */
  isMain: boolean
  isRevoked: boolean
}

export interface InviteWish {
  title: string
  /** Unix seconds; 0: never. */
  expires: number
  /** 0: any number. */
  limit: number
  needsRequest: boolean
}

/** Somebody who came by a link, or waits to be let in. */
export interface Joiner {
  user: PeerId
  date: number
  about?: string
  approvedBy?: PeerId
}

export interface JoinerPage {
  joiners: Joiner[]
  total: number
}

/** What a link leads into, before joining. */
export interface InvitePreview {
  /** Known already: a member, or one may look inside. */
  chat?: PeerId
  isMember: boolean
  title: string
  about: string
  kind: 'group' | 'supergroup' | 'channel'
  photo?: PhotoMedia
  color: number
  memberCount: number
  members: PeerId[]
  needsRequest: boolean
  isVerified: boolean
  isScam: boolean
}

/** core.telegram.org/constructor/forumTopic */
export interface Topic {
  /** Of the message that it began with; `GENERAL_TOPIC` for the one that is always there. */
  id: number
  chat: PeerId
  title: string
  /** RGB. */
  color: number
  isMine: boolean
  isClosed: boolean
  isPinned: boolean
  isHidden: boolean
  topMessage?: Message
  unreadCount: number
  unreadMentions: number
  readInboxMaxId: number
  readOutboxMaxId: number
  mutedUntil: number
}

export const GENERAL_TOPIC = 1

/** Colours that topics may have. core.telegram.org/api/forum */
export const TOPIC_COLORS = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f] as const

/** A group of kinds of event of the admin log. core.telegram.org/constructor/channelAdminLogEventsFilter */
export const LOG_FILTERS = [
  'restrictions',
  'admins',
  'members',
  'info',
  'deleted',
  'edited',
  'pinned',
  'invites',
  'topics',
] as const
export type LogFilter = (typeof LOG_FILTERS)[number]

export interface LogEvent {
  id: string
  date: number
  admin: PeerId
  /** The constructor's name without `channelAdminLogEventAction`, in lower camel case. */
  kind: string
  /** Whom it is about. */
  user?: PeerId
  before?: string
  after?: string
  isOn?: boolean
  message?: Message
  memberBefore?: Member
  memberAfter?: Member
  rightsBefore?: BannedRights
  rightsAfter?: BannedRights
}

/** Of a channel's post, as its discussion group has it. */
export interface Discussion {
  chat: PeerId
  /** Of the thread that comments are in. */
  thread: number
  /** The post; more than one for an album. */
  posts: Message[]
  readInboxMaxId: number
  unreadCount: number
}

/** A sticker set to look at. */
export interface StickerSetPreview {
  id: string
  accessHash: string
  title: string
  name: string
  count: number
  isInstalled: boolean
}
