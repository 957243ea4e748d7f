/** Names of files as people sent them: shown and saved without what could deceive. */

/** What turns the direction of a text round, and what cannot be seen. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
/** What some system takes for something else than a part of a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|]/g
const LONGEST = 120
const LONGEST_ENDING = 12

export interface FileName {
  stem: string
  /** With its dot; "" for none. Shown by itself, so that it is always seen where it belongs. */
  ending: string
}

export function splitName(name: string): FileName {
  const clean = name.replace(UNSEEN, '').trim()
  const dot = clean.lastIndexOf('.')
  if (dot <= 0 || clean.length - dot > LONGEST_ENDING) return { stem: clean, ending: '' }
  return { stem: clean.slice(0, dot), ending: clean.slice(dot) }
}

/** As a file is saved: no path, no hidden file, not too long, never empty. */
export function nameToSave(name: string, mime = ''): string {
  const last = name
    .replace(UNSEEN, '')
    .replace(NOT_IN_NAMES, '_')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
  const { stem, ending } = splitName(last)
  if (!stem) return `file${endingOf(mime)}`
  return `${[...stem].slice(0, LONGEST).join('')}${ending || endingOf(mime)}`
}

const ENDINGS: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
  'audio/ogg': '.ogg',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'text/plain': '.txt',
}

function endingOf(mime: string): string {
  return ENDINGS[mime] ?? ''
}
