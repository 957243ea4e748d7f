/** What messages carry, from what the server says. core.telegram.org/type/MessageMedia */

import { hex } from '@fuman/utils'
import type { tl } from '@mtcute/web'

import type { Media, PhotoMedia, PollMedia, PollOption, Thumb, WebPageMedia } from '~/contract/media'
import { documentFile, documentThumbFile, photoFile } from '~/engine/views/files'
import { peerIdOf } from '~/engine/views/peers'
import { strippedPicture } from '~/engine/views/stripped'

const BUBBLE_PIXELS = 800

export function buildMedia(media: tl.TypeMessageMedia | undefined): Media | undefined {
  switch (media?._) {
    case undefined:
    case 'messageMediaEmpty':
      return undefined
    case 'messageMediaPhoto':
      if (media.photo?._ !== 'photo') return { kind: 'expired' }
      return { ...buildPhoto(media.photo), isSpoiler: media.spoiler, ttlSeconds: media.ttlSeconds }
    case 'messageMediaDocument':
      if (media.document?._ !== 'document') return { kind: 'expired' }
      return withShown(buildDocument(media.document, media), media)
    case 'messageMediaContact':
      return {
        kind: 'contact',
        phone: media.phoneNumber,
        firstName: media.firstName,
        lastName: media.lastName,
        user: media.userId || undefined,
      }
    case 'messageMediaGeo':
      return place(media.geo)
    case 'messageMediaVenue':
      return place(media.geo, { title: media.title, address: media.address })
    case 'messageMediaGeoLive':
      return place(media.geo, { liveUntil: media.period })
    case 'messageMediaDice':
      return { kind: 'dice', emoji: media.emoticon, value: media.value }
    case 'messageMediaWebPage':
      return buildWebPage(media.webpage)
    case 'messageMediaPoll':
      return buildPoll(media.poll, media.results)
    default:
      return { kind: 'unsupported' }
  }
}

export function buildPhoto(photo: tl.RawPhoto): PhotoMedia {
  const sizes = photo.sizes.flatMap((size) => {
    if (size._ === 'photoSize') return [{ type: size.type, width: size.w, height: size.h, bytes: size.size }]
    if (size._ !== 'photoSizeProgressive') return []
    return [{ type: size.type, width: size.w, height: size.h, bytes: Math.max(...size.sizes) }]
  })
  sizes.sort((a, b) => a.width * a.height - b.width * b.height)
  const full = sizes.at(-1) ?? { type: '', width: 1, height: 1, bytes: 0 }
  const shown = sizes.find((size) => Math.max(size.width, size.height) >= BUBBLE_PIXELS) ?? full
  return {
    kind: 'photo',
    width: full.width,
    height: full.height,
    file: photoFile(photo, shown.type, shown.bytes),
    full: photoFile(photo, full.type, full.bytes),
    stripped: strippedOf(photo.sizes),
  }
}

export function buildDocument(document: tl.RawDocument, flags: { round?: boolean; voice?: boolean } = {}): Media {
  const file = documentFile(document)
  const thumb = buildThumb(document)
  const find = <N extends tl.TypeDocumentAttribute['_']>(name: N) =>
    document.attributes.find((each) => each._ === name) as Extract<tl.TypeDocumentAttribute, { _: N }> | undefined
  const name = find('documentAttributeFilename')?.fileName ?? ''
  const sticker = find('documentAttributeSticker')
  const video = find('documentAttributeVideo')
  const audio = find('documentAttributeAudio')
  const size = find('documentAttributeImageSize')
  if (sticker) {
    const set = sticker.stickerset._ === 'inputStickerSetID' ? sticker.stickerset : undefined
    return {
      kind: 'sticker',
      file,
      form: file.mime === 'application/x-tgsticker' ? 'animated' : file.mime === 'video/webm' ? 'video' : 'static',
      emoji: sticker.alt,
      width: size?.w ?? video?.w ?? 512,
      height: size?.h ?? video?.h ?? 512,
      thumb,
      set: set && `${set.id}.${set.accessHash}`,
    }
  }
  if (audio?.voice || flags.voice)
    return { kind: 'voice', file, durationSeconds: audio?.duration ?? 0, waveform: unpackWaveform(audio?.waveform) }
  if (audio) {
    const { title, performer, duration } = audio
    return { kind: 'audio', file, name, title, performer, durationSeconds: duration, thumb }
  }
  const isAnimated = find('documentAttributeAnimated') !== undefined
  if (video || (isAnimated && /^(video\/|image\/gif$)/.test(file.mime))) {
    return {
      kind: video?.roundMessage || flags.round ? 'round' : isAnimated ? 'gif' : 'video',
      file,
      name,
      width: video?.w || size?.w || thumb?.width || 320,
      height: video?.h || size?.h || thumb?.height || 240,
      durationSeconds: video?.duration ?? 0,
      thumb,
      canStream: video?.supportsStreaming,
    }
  }
  return { kind: 'document', file, name, thumb }
}

/** `poll` is what is known already where only the results were told; of what all are told at once our part is kept from `before`. */
export function buildPoll(poll: tl.RawPoll | PollMedia, results: tl.RawPollResults, before?: PollMedia): PollMedia {
  if ('kind' in poll) return withResults(poll, results)
  return withResults({ ...describePoll(poll), options: describeOptions(poll, before) }, results)
}

function describePoll(poll: tl.RawPoll): Omit<PollMedia, 'options'> {
  return {
    kind: 'poll',
    id: poll.id.toString(),
    question: poll.question.text,
    totalVoters: 0,
    isClosed: !!poll.closed,
    isPublic: !!poll.publicVoters,
    isMultiple: !!poll.multipleChoice,
    isQuiz: !!poll.quiz,
    closeDate: poll.closeDate,
  }
}

function describeOptions(poll: tl.RawPoll, before: PollMedia | undefined): PollOption[] {
  return poll.answers.flatMap((answer) => {
    if (!('option' in answer)) return []
    const id = hex.encode(answer.option)
    return [{ ...before?.options.find((each) => each.id === id), text: answer.text.text, id }]
  })
}

function withResults(poll: PollMedia, results: tl.RawPollResults): PollMedia {
  const isSure = !results.min // a min form does not say what we chose
  return {
    ...poll,
    options: poll.options.map((option) => {
      const told = results.results?.find((each) => hex.encode(each.option) === option.id)
      return {
        ...option,
        votes: told?.voters ?? (isSure ? undefined : option.votes),
        isChosen: isSure ? told?.chosen : option.isChosen,
        isCorrect: told?.correct ?? (isSure ? undefined : option.isCorrect),
      }
    }),
    totalVoters: results.totalVoters ?? poll.totalVoters,
    solution: results.solution ?? poll.solution,
    recentVoters: results.recentVoters?.map(peerIdOf) ?? poll.recentVoters,
  }
}

export function buildWebPage(page: tl.TypeWebPage): WebPageMedia | undefined {
  if (page._ === 'webPagePending') {
    if (!page.url) return undefined
    return { kind: 'webPage', id: page.id.toString(), url: page.url, displayUrl: page.url, isPending: true }
  }
  if (page._ !== 'webPage') return undefined
  return {
    kind: 'webPage',
    id: page.id.toString(),
    url: page.url,
    displayUrl: page.displayUrl,
    siteName: page.siteName,
    title: page.title,
    description: page.description,
    photo: page.photo?._ === 'photo' ? buildPhoto(page.photo) : undefined,
  }
}

/** 5 bits a value. core.telegram.org/constructor/documentAttributeAudio */
export function unpackWaveform(bytes: Uint8Array | undefined): number[] {
  if (!bytes) return []
  const values: number[] = []
  for (let bit = 0; bit + 5 <= bytes.length * 8; bit += 5) {
    const word = (bytes[bit >> 3] ?? 0) | ((bytes[(bit >> 3) + 1] ?? 0) << 8)
    values.push((word >> (bit & 7)) & 31)
  }
  return values
}

function buildThumb(document: tl.RawDocument): Thumb | undefined {
  const sizes = (document.thumbs ?? []).filter((size) => size._ === 'photoSize')
  const largest = sizes.at(-1)
  const stripped = strippedOf(document.thumbs ?? [])
  if (!largest) return stripped ? { width: 40, height: 40, stripped } : undefined
  return {
    width: largest.w,
    height: largest.h,
    file: documentThumbFile(document, largest.type, largest.size),
    stripped,
  }
}

function strippedOf(sizes: tl.TypePhotoSize[]): string | undefined {
  const found = sizes.find((size) => size._ === 'photoStrippedSize')
  return found && strippedPicture(found.bytes)
}

function withShown(media: Media, told: { spoiler?: boolean; ttlSeconds?: number }): Media {
  if (media.kind !== 'video' && media.kind !== 'gif' && media.kind !== 'round' && media.kind !== 'voice') return media
  return { ...media, isSpoiler: told.spoiler, ttlSeconds: told.ttlSeconds }
}

function place(geo: tl.TypeGeoPoint, more: { title?: string; address?: string; liveUntil?: number } = {}): Media {
  if (geo._ !== 'geoPoint') return { kind: 'unsupported' }
  return { kind: 'place', latitude: geo.lat, longitude: geo.long, ...more }
}
