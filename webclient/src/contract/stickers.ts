/** Stickers that one has at hand. core.telegram.org/api/stickers */

import type { StickerMedia } from '~/contract/media'

export interface StickerSet {
  /** As `StickerMedia.set`. */
  id: string
  title: string
  count: number
  /** Whether it is one of ours. */
  isInstalled: boolean
}

export interface StickersAtHand {
  recent: StickerMedia[]
  favourite: StickerMedia[]
  /** Newest first; their stickers are asked for one set at a time. */
  sets: StickerSet[]
}
