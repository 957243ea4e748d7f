/** A message in one line: in the list of chats, above replies, in the bar of pinned ones. */

import type { Media } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { say } from '~/store/words'
import { serviceText } from '~/ui/chat/serviceText'

export interface Description {
  /** What was written, or the kind of what was sent in words; spoilers are covered. */
  text: string
  /** A data address of a tiny picture. */
  picture?: string
  /** Whether `text` names a kind instead of quoting somebody. */
  isKind?: boolean
}

export function describeMessage(message: Message): Description {
  if (message.restriction) return { text: message.restriction, isKind: true }
  if (message.service) return { text: serviceText(message), isKind: true }
  const picture = pictureOf(message.media)
  const caption = coverSpoilers(message).replace(/\s+/g, ' ').trim()
  const kind = message.albumId && picture ? say('describe.album') : message.media && describeMedia(message.media)
  if (!kind) return { text: caption || say('describe.message'), isKind: !caption, picture }
  if (!caption) return { text: kind, isKind: true, picture }
  return { text: picture ? caption : kind + say('kit.comma') + caption, picture }
}

/** Kinds of media in words; undefined for what only accompanies a text. */
function describeMedia(media: Media): string | undefined {
  switch (media.kind) {
    case 'webPage':
      return undefined
    case 'audio':
      return [media.performer, media.title].filter(Boolean).join(' – ') || media.name || say('describe.audio')
    case 'document':
      return media.name || say('describe.document')
    case 'sticker':
      return `${media.emoji} ${say('describe.sticker')}`.trim()
    case 'dice':
      return media.emoji
    case 'poll':
      return `📊 ${media.question}`
    case 'contact':
      return say('describe.contact')
    case 'place':
      return media.title ?? say(media.liveUntil ? 'describe.livePlace' : 'describe.place')
    default:
      return say(`describe.${media.kind}`)
  }
}

function pictureOf(media: Media | undefined): string | undefined {
  if (!media || ('isSpoiler' in media && media.isSpoiler) || ('ttlSeconds' in media && media.ttlSeconds))
    return undefined
  if (media.kind === 'photo') return media.stripped
  if (media.kind === 'video' || media.kind === 'gif') return media.thumb?.stripped
  if (media.kind === 'webPage') return media.photo?.stripped
  return undefined
}

function coverSpoilers({ text, entities }: Message): string {
  let shown = text
  for (const { kind, offset, length } of entities) {
    if (kind !== 'spoiler' || offset < 0 || length <= 0 || offset + length > text.length) continue
    shown = shown.slice(0, offset) + '▒'.repeat(length) + shown.slice(offset + length)
  }
  return shown
}
