/** What is handed to the outbox: one message by `engine.sending.send(outgoing)`, two to ten files that go as one album by
 * `engine.sending.sendAlbum(outgoings)`. */

import type { FileRef } from '~/contract/media'
import type { Entity, Place, ReplyTo } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'

/** `scheduleDate` of a message that waits until its reader is online; in private chats only. core.telegram.org/api/scheduled-messages */
export const WHEN_ONLINE = 0x7ffffffe

/** A text is cut into parts of this many UTF-16 units, a caption may have so many. core.telegram.org/api/config */
export const MAX_TEXT = 4096
export const MAX_CAPTION = 1024

export interface Outgoing {
  place: Place
  /** Of a message, or the caption of its media. */
  text: string
  entities: Entity[]
  media?: OutgoingMedia
  replyTo?: ReplyTo
  isSilent?: boolean
  /** Unix seconds, or WHEN_ONLINE. */
  scheduleDate?: number
  /** One of our channels, or the group itself. */
  sendAs?: PeerId
  /** Without the picture and text of the first link. */
  noWebPage?: boolean
}

/** A file of this computer. The outbox keeps it until it is sent, restarts included, and `uploads` brings it to the server. */
export interface OutgoingFile {
  kind: 'file'
  form: 'photo' | 'video' | 'gif' | 'round' | 'voice' | 'audio' | 'document'
  blob: Blob
  name: string
  mime: string
  /** Pixels; of pictures and moving pictures. */
  width?: number
  height?: number
  durationSeconds?: number
  /** 0 to 31 each; of voice messages. */
  waveform?: number[]
  /** JPEG, no side longer than 320 pixels. */
  thumb?: Blob
  title?: string
  performer?: string
  isSpoiler?: boolean
  /** Seconds after opening until it vanishes; `ONCE` in engine/views/media: to be seen once. In private chats only. */
  ttlSeconds?: number
}

export interface OutgoingPoll {
  kind: 'poll'
  question: string
  options: string[]
  isAnonymous: boolean
  isMultiple: boolean
  /** Makes it a quiz: which option is right. */
  correct?: number
  /** Shown to those who answered a quiz. */
  explanation?: string
}

export type OutgoingMedia =
  | OutgoingFile
  /** Something that the server has already: a sticker, a GIF. */
  | {
      kind: 'stored'
      form: 'sticker' | 'gif' | 'document'
      file: FileRef
      emoji?: string
      width?: number
      height?: number
    }
  | { kind: 'contact'; phone: string; firstName: string; lastName: string; user?: PeerId }
  | { kind: 'dice'; emoji: string }
  | OutgoingPoll

/** The `fileId` of a file in the outbox, which `files.load` takes as any other; with `isThumb` that of its small picture. */
export function localFileId(localId: string, isThumb = false): string {
  return `local:${localId}${isThumb ? '/thumb' : ''}`
}

/** Undefined for the id of a file on the server. */
export function parseLocalFileId(fileId: string): { localId: string; isThumb: boolean } | undefined {
  const found = /^local:(-?\d+)(\/thumb)?$/.exec(fileId)
  return found?.[1] ? { localId: found[1], isThumb: found[2] !== undefined } : undefined
}
