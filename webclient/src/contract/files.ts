/** Loading and sending files: what pages tell the engine. */

import type { VideoMedia, VoiceMedia } from '~/contract/media'
import type { PeerId } from '~/contract/peers'

/** Where a file was found: asked again when the server no longer takes its reference. core.telegram.org/api/file_reference */
export type FileOrigin = { chat: PeerId; message: number } | { photosOf: PeerId }

/** A file of this browser's, made ready to be sent. Its bytes are sent as they are: what has to be scaled is scaled. */
export interface PreparedFile {
  kind: 'photo' | VideoMedia['kind'] | VoiceMedia['kind'] | 'audio' | 'document'
  blob: Blob
  name: string
  mime: string
  width?: number
  height?: number
  durationSeconds?: number
  /** voice: 0 to 31 each. */
  waveform?: number[]
  /** audio. */
  title?: string
  performer?: string
  /** A JPEG of at most 320 pixels a side. */
  thumb?: Blob
  isSpoiler?: boolean
  /** Seconds after opening until it vanishes; `ONCE` in engine/views/media: view once. Private chats only. */
  ttlSeconds?: number
}
