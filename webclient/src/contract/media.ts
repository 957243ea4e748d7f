/** What messages carry. */

import type { PeerId } from '~/contract/peers'

/** A file of the server's, as `files.load` takes it. */
export interface FileRef {
  /** All that is needed to ask for it; opaque to the page. */
  fileId: string
  /** The same for the same file, whatever the message: a key for caches. */
  uniqueId: string
  size: number
  /** Types that a browser would run are told as application/octet-stream. */
  mime: string
}

export interface Thumb {
  width: number
  height: number
  file?: FileRef
  /** A data address of a tiny picture. */
  stripped?: string
}

interface Shown {
  /** Hidden until touched. */
  isSpoiler?: boolean
  /** Seconds after opening until it vanishes; `ONCE` in engine/views/media: view once. */
  ttlSeconds?: number
}

export interface PhotoMedia extends Shown {
  kind: 'photo'
  width: number
  height: number
  /** The size for a bubble, and the largest. */
  file: FileRef
  full: FileRef
  stripped?: string
}

export interface VideoMedia extends Shown {
  kind: 'video' | 'gif' | 'round'
  file: FileRef
  name: string
  width: number
  height: number
  durationSeconds: number
  thumb?: Thumb
  canStream?: boolean
}

export interface VoiceMedia extends Shown {
  kind: 'voice'
  file: FileRef
  durationSeconds: number
  /** 0 to 31 each. */
  waveform: number[]
}

export interface AudioMedia {
  kind: 'audio'
  file: FileRef
  name: string
  title?: string
  performer?: string
  durationSeconds: number
  thumb?: Thumb
}

export interface DocumentMedia {
  kind: 'document'
  file: FileRef
  name: string
  thumb?: Thumb
}

export interface StickerMedia {
  kind: 'sticker'
  file: FileRef
  form: 'static' | 'animated' | 'video'
  emoji: string
  width: number
  height: number
  thumb?: Thumb
  /** Id and access hash of its set, as `stickers.getSet` takes them. */
  set?: string
}

export interface ContactMedia {
  kind: 'contact'
  phone: string
  firstName: string
  lastName: string
  user?: PeerId
}

export interface PlaceMedia {
  kind: 'place'
  latitude: number
  longitude: number
  title?: string
  address?: string
  /** Unix seconds until which a live location moves. */
  liveUntil?: number
}

export interface DiceMedia {
  kind: 'dice'
  emoji: string
  value: number
}

export interface WebPageMedia {
  kind: 'webPage'
  id: string
  url: string
  displayUrl: string
  siteName?: string
  title?: string
  description?: string
  photo?: PhotoMedia
  isPending?: boolean
}

export interface PollOption {
  text: string
  /** Bytes in hexadecimal. */
  id: string
  votes?: number
  isChosen?: boolean
  isCorrect?: boolean
}

export interface PollMedia {
  kind: 'poll'
  id: string
  question: string
  options: PollOption[]
  totalVoters: number
  isClosed: boolean
  isPublic: boolean
  isMultiple: boolean
  isQuiz: boolean
  solution?: string
  /** Of a public poll. */
  recentVoters?: PeerId[]
  closeDate?: number
}

export interface UnsupportedMedia {
  kind: 'unsupported' | 'expired'
}

export type Media =
  | PhotoMedia
  | VideoMedia
  | VoiceMedia
  | AudioMedia
  | DocumentMedia
  | StickerMedia
  | ContactMedia
  | PlaceMedia
  | DiceMedia
  | WebPageMedia
  | PollMedia
  | UnsupportedMedia
