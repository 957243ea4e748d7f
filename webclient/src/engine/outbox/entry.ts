/** What the outbox holds: a request that has not been answered yet. */

import { unixNow } from '~/contract/clock'
import type { Media } from '~/contract/media'
import { type Entity, type Message, type Place } from '~/contract/messages'
import { localFileId, type Outgoing, type OutgoingFile, type OutgoingMedia } from '~/contract/outgoing'
import type { PeerId } from '~/contract/peers'
import { safeType } from '~/engine/views/files'

/** Messages that are passed on to a place. */
export interface ForwardOrder {
  place: Place
  from: PeerId
  ids: number[]
  hidesSender?: boolean
  hidesCaptions?: boolean
  isSilent?: boolean
  scheduleDate?: number
  sendAs?: PeerId
}

/** One message of an entry. */
export interface Part {
  /** A long in decimal: the server takes one message for it, however often it is asked. */
  randomId: string
  outgoing: Outgoing
  /** As it is shown until it is sent. */
  shown: Message
}

/** One request: a message, an album, or messages that are passed on together. */
export interface Entry {
  /** The first part's random id. */
  key: string
  /** Entries are sent in this order. */
  order: number
  parts: Part[]
  forward?: ForwardOrder
  /** Why the server refused it: it waits for somebody's decision. */
  error?: string
}

export function placeOf(entry: Entry): Place | undefined {
  return entry.forward?.place ?? entry.parts[0]?.outgoing.place
}

/** What has files waits for other files, but texts do not wait for it. */
export function laneOf(entry: Entry): string {
  const hasFile = entry.parts.some(({ outgoing }) => outgoing.media?.kind === 'file')
  return `${placeOf(entry)?.chat}${hasFile ? '/files' : ''}`
}

/** How a message looks before the server has it. `id`: at least FIRST_PENDING_ID. */
export function showOutgoing(outgoing: Outgoing, id: number, randomId: string, self: PeerId): Message {
  const { place, text, entities, replyTo, scheduleDate, isSilent, sendAs } = outgoing
  return {
    id,
    chat: place.chat,
    thread: place.thread,
    from: sendAs ?? self,
    isOut: true,
    date: scheduleDate ?? Math.floor(unixNow()),
    text,
    entities,
    media: outgoing.media && showMedia(outgoing.media, randomId),
    replyTo,
    isSilent,
    isScheduled: scheduleDate !== undefined || undefined,
    pending: { localId: randomId, state: 'sending' },
  }
}

/** A copy of a message on its way to another place. */
export function showForward(source: Message, order: ForwardOrder, id: number, randomId: string, self: PeerId): Message {
  const { text, entities, media } = source
  const outgoing: Outgoing = {
    place: order.place,
    text,
    entities,
    sendAs: order.sendAs,
    scheduleDate: order.scheduleDate,
  }
  const origin = source.forward ?? { from: source.from ?? source.chat, date: source.date }
  const hasCaption = media !== undefined && media.kind !== 'webPage'
  return {
    ...showOutgoing(outgoing, id, randomId, self),
    ...(hasCaption && order.hidesCaptions ? { text: '', entities: [] satisfies Entity[] } : {}),
    media,
    albumId: source.albumId && `${order.ids[0]}.${source.albumId}`,
    forward: order.hidesSender ? undefined : origin,
  }
}

function showMedia(media: OutgoingMedia, randomId: string): Media {
  switch (media.kind) {
    case 'file':
      return showFile(media, randomId)
    case 'stored':
      return showStored(media)
    case 'contact':
      return media
    case 'dice':
      return { kind: 'dice', emoji: media.emoji, value: 0 }
    case 'poll':
      return {
        kind: 'poll',
        id: '',
        question: media.question,
        options: media.options.map((text, index) => ({ text, id: String(index) })),
        totalVoters: 0,
        isClosed: false,
        isPublic: !media.isAnonymous,
        isMultiple: media.isMultiple,
        isQuiz: media.correct !== undefined,
      }
  }
}

function showStored(media: Extract<OutgoingMedia, { kind: 'stored' }>): Media {
  const { file, width = 512, height = 512, emoji = '' } = media
  const forms = { 'application/x-tgsticker': 'animated', 'video/webm': 'video' } as const
  switch (media.form) {
    case 'sticker':
      return { kind: 'sticker', file, form: forms[file.mime as keyof typeof forms] ?? 'static', emoji, width, height }
    case 'gif':
      return { kind: 'gif', file, name: '', width, height, durationSeconds: 0 }
    case 'document':
      return { kind: 'document', file, name: '' }
  }
}

function showFile(media: OutgoingFile, randomId: string): Media {
  const { form, blob, name, width = 0, height = 0, durationSeconds = 0, isSpoiler } = media
  const file = {
    fileId: localFileId(randomId),
    uniqueId: localFileId(randomId),
    size: blob.size,
    mime: safeType(media.mime),
  }
  const thumbFile = { ...file, fileId: localFileId(randomId, true), uniqueId: localFileId(randomId, true) }
  const thumb = media.thumb && {
    width: 320,
    height: 320,
    file: { ...thumbFile, size: media.thumb.size, mime: 'image/jpeg' },
  }
  switch (form) {
    case 'photo':
      return { kind: 'photo', width, height, file, full: file, isSpoiler }
    case 'video':
    case 'gif':
    case 'round':
      return { kind: form, file, name, width, height, durationSeconds, thumb, isSpoiler }
    case 'voice':
      return { kind: 'voice', file, durationSeconds, waveform: media.waveform ?? [] }
    case 'audio':
      return { kind: 'audio', file, name, title: media.title, performer: media.performer, durationSeconds, thumb }
    case 'document':
      return { kind: 'document', file, name, thumb }
  }
}
