/** The list of chats. */

import type { Entity, Message, ReplyTo } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'

export interface Draft {
  text: string
  entities: Entity[]
  date: number
  replyTo?: ReplyTo
}

export interface Dialog {
  peer: PeerId
  topMessage?: Message
  /** Where it stands in the list: of the last message, or the draft. Unix seconds. */
  date: number
  unreadCount: number
  unreadMentions: number
  unreadReactions: number
  /** Marked as unread by hand. */
  isMarkedUnread: boolean
  readInboxMaxId: number
  readOutboxMaxId: number
  /** Where it stands among the pinned ones of its folder, 1 first; 0: not pinned. */
  pinnedOrder: number
  isArchived: boolean
  /** Unix seconds until which it is silent; 0: it is not. Its own, or that of its kind. */
  mutedUntil: number
  /** Whether it has no setting of its own, but that of its kind. */
  isMutedByKind?: boolean
  draft?: Draft
  ttlSeconds?: number
}

/** The end of a silence that does not end. Unix seconds. */
export const FOR_EVER = 0x7fffffff

/** The folder that holds every chat outside the archive: it has a place among the others, and nothing else. */
export const ALL_CHATS = 0

/** A folder that people make. core.telegram.org/api/folders */
export interface Folder {
  id: number
  title: string
  emoji?: string
  pinned: PeerId[]
  include: PeerId[]
  exclude: PeerId[]
  contacts: boolean
  nonContacts: boolean
  groups: boolean
  channels: boolean
  bots: boolean
  excludeMuted: boolean
  excludeRead: boolean
  excludeArchived: boolean
  /** Shared by link: it holds what it names. */
  isShared?: boolean
}

/** What a new one begins as. */
export const EMPTY_FOLDER: Folder = {
  id: 0,
  title: '',
  pinned: [],
  include: [],
  exclude: [],
  contacts: false,
  nonContacts: false,
  groups: false,
  channels: false,
  bots: false,
  excludeMuted: false,
  excludeRead: false,
  excludeArchived: false,
}
