/** Tiny pictures that come inside other objects. core.telegram.org/api/files#stripped-thumbnails */

import { base64 } from '@fuman/utils'
import { strippedPhotoToJpg } from '@mtcute/web/utils.js'

/** A data address, undefined for bytes that are no such picture. */
export function strippedPicture(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes || bytes.length < 3 || bytes[0] !== 1) return undefined
  return `data:image/jpeg;base64,${base64.encode(strippedPhotoToJpg(bytes))}`
}
