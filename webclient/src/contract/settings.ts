/** What an account has set, as pages see it. */

import type { PeerId } from '~/contract/peers'

export interface OwnProfile {
  firstName: string
  lastName: string
  bio: string
  username: string
  phone: string
  /** 0 to 6. */
  color: number
}

/** Where somebody is signed in. */
export interface SignedIn {
  /** Names it to `sessions.end`. */
  hash: string
  isCurrent: boolean
  /** "Chapar Web 0.1.0". */
  app: string
  device: string
  system: string
  address: string
  country: string
  /** Unix seconds. */
  createdAt: number
  activeAt: number
}

export const NOTIFIED_KINDS = ['private', 'groups', 'channels'] as const
export type NotifiedKind = (typeof NOTIFIED_KINDS)[number]

/** How one is told of new messages in all chats of a kind that have not been set by themselves. */
export interface KindNotices {
  isOn: boolean
  showsText: boolean
}

export const PRIVACY_KEYS = ['lastSeen', 'phone', 'photo', 'about', 'forwards', 'invites', 'voices'] as const
export type PrivacyKey = (typeof PRIVACY_KEYS)[number]

export type Audience = 'everybody' | 'contacts' | 'nobody'

/** Who may, and who is excepted from that. */
export interface PrivacyRule {
  audience: Audience
  allowed: PeerId[]
  denied: PeerId[]
}

export interface PasswordState {
  isSet: boolean
  hint: string
}
