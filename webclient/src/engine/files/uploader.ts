/** Bringing files to the server, for the outbox and for pictures of people and chats. core.telegram.org/api/files#uploading-files */

import type { tl } from '@mtcute/web'
import { uploadFile } from '@mtcute/web/methods.js'

import type { OutgoingFile } from '~/contract/outgoing'
import type { Engine } from '~/engine/engine'
import { packWaveform } from '~/engine/files/waveform'

export interface UploadOptions {
  signal?: AbortSignal
  /** 0 to 1. */
  onProgress?: (done: number) => void
}

/** Parts of a file that wait for their answers on one connection. */
const PARTS_PER_CONNECTION = 3

export class Uploader {
  constructor(private readonly engine: Engine) {}

  /** The bytes alone. Goes on after the connection was lost; raises the signal's reason when it is aborted. */
  async upload(blob: Blob, name: string, { signal, onProgress }: UploadOptions = {}): Promise<tl.TypeInputFile> {
    const { inputFile } = await uploadFile(this.engine.client, {
      // A plain blob: of a File the library takes the name that the disk has, not the one that is sent.
      file: blob.slice(0, blob.size, blob.type),
      fileName: name,
      fileSize: blob.size,
      fileMime: blob.type || 'application/octet-stream',
      requestsPerConnection: PARTS_PER_CONNECTION,
      abortSignal: signal,
      progressCallback: (done, total) => onProgress?.(total ? done / total : 1),
    })
    return inputFile
  }

  /** A file with all that it is sent with, as `messages.sendMedia` takes it. */
  async uploadMedia(file: OutgoingFile, options: UploadOptions = {}): Promise<tl.TypeInputMedia> {
    const thumb =
      file.thumb && file.form !== 'photo' && (await this.upload(file.thumb, 'thumb.jpg', { signal: options.signal }))
    const inputFile = await this.upload(file.blob, file.name, options)
    const { isSpoiler: spoiler, ttlSeconds } = file
    if (file.form === 'photo') return { _: 'inputMediaUploadedPhoto', file: inputFile, spoiler, ttlSeconds }
    return {
      _: 'inputMediaUploadedDocument',
      file: inputFile,
      thumb: thumb || undefined,
      mimeType: file.mime || 'application/octet-stream',
      attributes: describeFile(file),
      nosoundVideo: file.form === 'video' || undefined, // a video stays one, with sound or without
      forceFile: file.form === 'document' || undefined,
      spoiler,
      ttlSeconds,
    }
  }

  /** Media that was uploaded, as albums take it: the server has to hold every part before it is sent. core.telegram.org/method/messages.uploadMedia */
  async store(peer: tl.TypeInputPeer, media: tl.TypeInputMedia): Promise<tl.TypeInputMedia> {
    const stored = await this.engine.call({ _: 'messages.uploadMedia', peer, media })
    const shown = 'spoiler' in media ? { spoiler: media.spoiler } : {}
    if (stored._ === 'messageMediaPhoto' && stored.photo?._ === 'photo') {
      const { id, accessHash, fileReference } = stored.photo
      return { _: 'inputMediaPhoto', id: { _: 'inputPhoto', id, accessHash, fileReference }, ...shown }
    }
    if (stored._ === 'messageMediaDocument' && stored.document?._ === 'document') {
      const { id, accessHash, fileReference } = stored.document
      return { _: 'inputMediaDocument', id: { _: 'inputDocument', id, accessHash, fileReference }, ...shown }
    }
    throw new Error(`not stored: ${stored._}`)
  }
}

function describeFile(file: OutgoingFile): tl.TypeDocumentAttribute[] {
  const { form, name, width: w = 0, height: h = 0, durationSeconds = 0 } = file
  const attributes: tl.TypeDocumentAttribute[] = []
  if (form !== 'voice' && form !== 'round') attributes.push({ _: 'documentAttributeFilename', fileName: name })
  switch (form) {
    case 'video':
    case 'gif':
    case 'round':
      if (file.mime.startsWith('image/')) attributes.push({ _: 'documentAttributeImageSize', w, h })
      else {
        attributes.push({
          _: 'documentAttributeVideo',
          duration: durationSeconds,
          w,
          h,
          roundMessage: form === 'round' || undefined,
          supportsStreaming: true,
        })
      }
      if (form === 'gif') attributes.push({ _: 'documentAttributeAnimated' })
      break
    case 'voice':
      attributes.push({
        _: 'documentAttributeAudio',
        voice: true,
        duration: Math.round(durationSeconds),
        waveform: file.waveform && packWaveform(file.waveform),
      })
      break
    case 'audio': {
      const { title, performer } = file
      attributes.push({ _: 'documentAttributeAudio', duration: Math.round(durationSeconds), title, performer })
      break
    }
    case 'document':
      if (w && h) attributes.push({ _: 'documentAttributeImageSize', w, h })
      break
  }
  return attributes
}
