/** Where a file is, as one text that pages keep and hand back. core.telegram.org/api/files */

import { base64 } from '@fuman/utils'
import { Long, type tl } from '@mtcute/web'

import type { FileRef } from '~/contract/media'
import type { PeerId } from '~/contract/peers'
import type { PublicFile } from '~/contract/reading'

interface Stored {
  form: 'photo' | 'document'
  dc: number
  id: string
  hash: string
  reference: string
  /** Of which size; "" for a document itself. */
  size: string
}

interface PeerPhotoPlace {
  form: 'peer'
  dc: number
  peer: PeerId
  photo: string
  isBig: boolean
}

export type StoredPlace = Stored | PeerPhotoPlace
export type FilePlace = StoredPlace | PublicFile

/** What a browser may show by itself without running anything. */
const SAFE_TYPE =
  /^(image\/(jpeg|png|webp|gif|avif|bmp)|video\/(mp4|webm|quicktime|x-matroska|ogg)|audio\/[a-z0-9.+-]+|text\/plain|application\/(pdf|zip|x-tgsticker|octet-stream))$/

export function safeType(mime: string): string {
  const type = mime.toLowerCase()
  return SAFE_TYPE.test(type) ? type : 'application/octet-stream'
}

export function photoFile(photo: tl.RawPhoto, type: string, size: number): FileRef {
  return stored('photo', photo, type, size, 'image/jpeg')
}

export function documentFile(document: tl.RawDocument): FileRef {
  return stored('document', document, '', document.size, safeType(document.mimeType))
}

export function documentThumbFile(document: tl.RawDocument, type: string, size: number): FileRef {
  return stored('document', document, type, size, 'image/jpeg')
}

export function peerPhotoFile(peer: PeerId, photo: string, dc: number, isBig: boolean): string {
  return JSON.stringify({ form: 'peer', dc, peer, photo, isBig } satisfies PeerPhotoPlace)
}

/** Raises SyntaxError for a text that none of these functions made. */
export function parseFile(fileId: string): FilePlace {
  return JSON.parse(fileId) as FilePlace
}

/** As `upload.getFile` takes it; `input` finds the peer of a peer's photo. */
export async function buildLocation(
  place: StoredPlace,
  input: (peer: PeerId) => Promise<tl.TypeInputPeer>,
): Promise<tl.TypeInputFileLocation> {
  if (place.form === 'peer') {
    const { peer, photo, isBig } = place
    return { _: 'inputPeerPhotoFileLocation', big: isBig, peer: await input(peer), photoId: Long.fromString(photo) }
  }
  return {
    _: place.form === 'photo' ? 'inputPhotoFileLocation' : 'inputDocumentFileLocation',
    id: Long.fromString(place.id),
    accessHash: Long.fromString(place.hash),
    fileReference: base64.decode(place.reference),
    thumbSize: place.size,
  }
}

/** To send again what is stored already. */
export function buildInputDocument(place: FilePlace): tl.RawInputDocument {
  if (place.form !== 'document') throw new TypeError('not a document')
  return {
    _: 'inputDocument',
    id: Long.fromString(place.id),
    accessHash: Long.fromString(place.hash),
    fileReference: base64.decode(place.reference),
  }
}

function stored(
  form: Stored['form'],
  file: { id: Long; accessHash: Long; fileReference: Uint8Array; dcId: number },
  type: string,
  size: number,
  mime: string,
): FileRef {
  const place: Stored = {
    form,
    dc: file.dcId,
    id: file.id.toString(),
    hash: file.accessHash.toString(),
    reference: base64.encode(file.fileReference),
    size: type,
  }
  return { fileId: JSON.stringify(place), uniqueId: `${form}.${place.id}.${type}`, size, mime }
}
