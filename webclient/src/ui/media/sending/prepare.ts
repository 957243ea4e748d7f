/** Files of this computer made ready to be sent: what they are, how large and long, with a small picture. */

import type { OutgoingFile } from '~/contract/outgoing'
import { drawThumb, makeThumb, preparePhoto } from '~/ui/media/sending/pictures'

/** What a file can be sent as, at best. */
export type FileKind = 'photo' | 'video' | 'gif' | 'audio' | 'document'

/** Anything larger is sent as it is. */
const LARGEST_PHOTO_BYTES = 64 * 1024 * 1024

const PATIENCE_MS = 8000

export function kindOf(file: File): FileKind {
  const type = file.type.toLowerCase()
  if (type === 'image/gif') return 'gif'
  if (/^image\/(jpeg|png|webp|bmp|avif)$/.test(type) && file.size <= LARGEST_PHOTO_BYTES) return 'photo'
  if (/^video\/(mp4|webm|quicktime)$/.test(type)) return 'video'
  if (/^audio\/(mpeg|mp4|x-m4a|aac|ogg|flac|wav|x-wav)$/.test(type)) return 'audio'
  return 'document'
}

/** What cannot be shown or played here goes as a document. */
export async function prepareFile(file: File, kind: FileKind): Promise<OutgoingFile> {
  try {
    if (kind === 'photo') return await prepareAsPhoto(file)
    if (kind === 'video') return await prepareVideo(file)
    if (kind === 'gif') return await prepareGif(file)
    if (kind === 'audio') return await prepareAudio(file)
  } catch {
    return prepareDocument(file)
  }
  return prepareDocument(file)
}

function describe(file: File, form: OutgoingFile['form']): OutgoingFile {
  return { kind: 'file', form, blob: file, name: file.name, mime: file.type || 'application/octet-stream' }
}

async function prepareAsPhoto(file: File): Promise<OutgoingFile> {
  const { blob, width, height } = await preparePhoto(file)
  return { kind: 'file', form: 'photo', blob, name: 'photo.jpg', mime: 'image/jpeg', width, height }
}

async function prepareGif(file: File): Promise<OutgoingFile> {
  const { blob: thumb, width, height } = await makeThumb(file)
  return { ...describe(file, 'gif'), width, height, thumb }
}

async function prepareDocument(file: File): Promise<OutgoingFile> {
  const document = describe(file, 'document')
  if (!file.type.startsWith('image/')) return document
  try {
    const { blob: thumb, width, height } = await makeThumb(file)
    return { ...document, thumb, width, height }
  } catch {
    return document // no picture after all
  }
}

async function prepareVideo(file: File): Promise<OutgoingFile> {
  return withElement('video', file, async (element) => {
    const { videoWidth: width, videoHeight: height, duration } = element
    if (!width || !height) throw new RangeError('no pictures')
    element.currentTime = Math.min(1, duration / 4 || 0)
    await happens(element, 'seeked')
    const { blob: thumb } = await drawThumb(element, width, height)
    return { ...describe(file, 'video'), width, height, durationSeconds: wholeSeconds(duration), thumb }
  })
}

async function prepareAudio(file: File): Promise<OutgoingFile> {
  return withElement('audio', file, async ({ duration }) => ({
    ...describe(file, 'audio'),
    durationSeconds: wholeSeconds(duration),
    ...nameSong(file.name),
  }))
}

/** "Performer - Title.mp3", as songs are often called. */
export function nameSong(name: string): { title: string; performer?: string } {
  const stem = name.replace(/\.[^.]{1,5}$/, '')
  const [performer, ...rest] = stem.split(' - ')
  const title = rest.join(' - ').trim()
  return title && performer?.trim() ? { title, performer: performer.trim() } : { title: stem }
}

async function withElement<K extends 'video' | 'audio', T>(
  kind: K,
  file: File,
  read: (element: HTMLElementTagNameMap[K]) => Promise<T>,
): Promise<T> {
  const element = document.createElement(kind)
  const address = URL.createObjectURL(file)
  element.preload = 'auto'
  element.muted = true
  try {
    element.src = address
    await happens(element, 'loadeddata')
    return await read(element)
  } finally {
    element.removeAttribute('src')
    element.load()
    URL.revokeObjectURL(address)
  }
}

function happens(element: HTMLMediaElement, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), PATIENCE_MS)
    element.addEventListener(
      what,
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
    element.addEventListener('error', () => reject(new Error('not playable')), { once: true })
  })
}

/** What is recorded by browsers may not say how long it is. */
function wholeSeconds(duration: number): number {
  return Number.isFinite(duration) ? Math.max(1, Math.round(duration)) : 0
}
