/** People and chats as the page sees them: plain data, made by the engine from what the server says. */

/** A user's id as it is; a basic group's negated; a supergroup's or channel's is -1000000000000 less its id. */
export type PeerId = number

/** The account by which the server speaks to people. */
export const SERVICE_ACCOUNT = 777_000

export type PeerKind = 'user' | 'bot' | 'group' | 'supergroup' | 'channel'

/** What an administrator may do. core.telegram.org/constructor/chatAdminRights */
export interface AdminRights {
  changeInfo: boolean
  postMessages: boolean
  editMessages: boolean
  deleteMessages: boolean
  banUsers: boolean
  inviteUsers: boolean
  pinMessages: boolean
  addAdmins: boolean
  anonymous: boolean
  manageCall: boolean
  manageTopics: boolean
}

/** What somebody may NOT do. core.telegram.org/constructor/chatBannedRights */
export interface BannedRights {
  viewMessages: boolean
  sendMessages: boolean
  sendMedia: boolean
  sendStickers: boolean
  sendGifs: boolean
  sendPolls: boolean
  sendPhotos: boolean
  sendVideos: boolean
  sendRoundvideos: boolean
  sendAudios: boolean
  sendVoices: boolean
  sendDocs: boolean
  sendPlain: boolean
  embedLinks: boolean
  changeInfo: boolean
  inviteUsers: boolean
  pinMessages: boolean
  manageTopics: boolean
  /** Unix seconds; 0: for ever. */
  until: number
}

export interface PeerPhoto {
  /** What `files.load` takes. */
  small: string
  big: string
  /** A tiny picture as a data address, to be shown blurred until the real one is there. */
  stripped?: string
}

export interface Presence {
  kind: 'online' | 'offline' | 'recently' | 'lastWeek' | 'lastMonth' | 'hidden'
  /** Unix seconds: until when somebody is online, or since when offline. */
  at?: number
}

/** A mark by the operator. core.telegram.org/constructor/restrictionReason */
export interface Restriction {
  text: string
}

export interface Peer {
  id: PeerId
  kind: PeerKind
  /** What the peer is called: a person's whole name, a chat's title. Never empty. */
  title: string
  firstName?: string
  lastName?: string
  username?: string
  usernames?: string[]
  phone?: string
  photo?: PeerPhoto
  /** 0 to 6: which of the seven colours. */
  color: number
  isSelf?: boolean
  isContact?: boolean
  isDeleted?: boolean
  /** By us; known of those whose profile or chat has been opened. */
  isBlocked?: boolean
  isVerified?: boolean
  isScam?: boolean
  presence?: Presence
  restriction?: Restriction
  // Chats:
  /** Whether we are a member. A user is always one. */
  isMember: boolean
  isCreator?: boolean
  isForbidden?: boolean
  isForum?: boolean
  hasDiscussion?: boolean
  hasSignatures?: boolean
  hasSlowMode?: boolean
  joinToSend?: boolean
  joinRequest?: boolean
  noForwards?: boolean
  memberCount?: number
  /** Of a basic group: how often its members changed. */
  version?: number
  adminRights?: AdminRights
  bannedRights?: BannedRights
  defaultBannedRights?: BannedRights
  /** Where a basic group went. */
  migratedTo?: PeerId
}
