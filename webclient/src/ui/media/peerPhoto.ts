/** Pictures of people and chats. */

import { useMemo } from 'preact/hooks'

import type { FileRef } from '~/contract/media'
import type { PeerPhoto } from '~/contract/peers'
import { useFile } from '~/ui/media/files'

/** Where the picture is once it is loaded: an address of this page. `photo.stripped` is there at once. */
export function usePeerPhoto(photo: PeerPhoto | undefined, size: 'small' | 'big' = 'small'): string | undefined {
  const fileId = photo?.[size]
  const file = useMemo(() => (fileId ? peerPhotoFile(fileId) : undefined), [fileId])
  return useFile(file).address
}

/** The file of one of a peer's two pictures, as `files.load` takes it. */
export function peerPhotoFile(fileId: string): FileRef {
  return { fileId, uniqueId: fileId, size: 0, mime: 'image/jpeg' }
}
