/** A place's messages as rows: albums are one, those that somebody wrote one after the other stand together, days begin with a line. */

import type { Media } from '~/contract/media'
import type { Message } from '~/contract/messages'
import type { SizedRow } from '~/ui/chat/scroller/rowModel'

/** What is written within so many seconds by one person stands together. */
const TOGETHER_SECONDS = 300

export interface Row extends SizedRow {
  /** One, or the parts of an album: as they stand in the list. */
  ids: readonly number[]
  /** Of those that stand together. */
  isFirst: boolean
  isLast: boolean
  /** Unix seconds, of the first row of a day. */
  day?: number
  /** The first one that was not read when the place was opened. */
  isUnreadStart: boolean
}

interface Source {
  ids: readonly number[]
  find: (id: number) => Message | undefined
  /** Under which id it is drawn. */
  drawnAs: (id: number) => number
  /** Everything after this id was unread; 0: nothing was. */
  readUpTo: number
}

/** `before`: rows that did not change are taken from there, so that they need not be drawn again. */
export function buildRows(source: Source, before: readonly Row[] = []): Row[] {
  const known = new Map(before.map((row) => [row.key, row]))
  const rows: Row[] = []
  let last: Message | undefined
  let isUnreadTold = !source.readUpTo
  for (const { ids, album } of groupAlbums(source)) {
    const [first] = album
    const [id] = ids
    if (!first || id === undefined) continue
    const day = isSameDay(first.date, last?.date) ? undefined : first.date
    const isUnreadStart = !isUnreadTold && !first.isOut && id > source.readUpTo
    isUnreadTold ||= isUnreadStart
    const isFirst = day !== undefined || isUnreadStart || !last || !areTogether(last, first)
    const previous = rows.at(-1)
    if (previous) previous.isLast = isFirst
    rows.push({
      id,
      key: source.drawnAs(id),
      ids,
      estimate: estimate(album, isFirst) + (day === undefined ? 0 : 40) + (isUnreadStart ? 40 : 0),
      isFirst,
      isLast: true,
      day,
      isUnreadStart,
    })
    last = album.at(-1)
  }
  return rows.map((row) => {
    const old = known.get(row.key)
    return old && isSameRow(old, row) ? old : row
  })
}

interface Group {
  ids: number[]
  album: Message[]
}

function* groupAlbums({ ids, find }: Source): Iterable<Group> {
  let group: Group = { ids: [], album: [] }
  for (const id of ids) {
    const message = find(id)
    if (!message) continue
    if (group.ids.length && (!message.albumId || message.albumId !== group.album[0]?.albumId)) {
      yield group
      group = { ids: [], album: [] }
    }
    group.ids.push(id)
    group.album.push(message)
  }
  if (group.ids.length) yield group
}

function areTogether(last: Message, next: Message): boolean {
  if (last.service || next.service || last.from !== next.from || last.isOut !== next.isOut) return false
  return next.date - last.date < TOGETHER_SECONDS && last.viaBot === next.viaBot && !next.isPost
}

/** By the reader's clock. Most are within one day of the one before: those need no calendar. */
function isSameDay(a: number, b: number | undefined): boolean {
  if (b === undefined) return false
  if (quarterOf(b) === quarterOf(a)) return true
  return new Date(a * 1000).toDateString() === new Date(b * 1000).toDateString()
}

const QUARTER = 900

/** The same number only within one quarter of an hour, in which no day ends. */
function quarterOf(date: number): number {
  return Math.floor(date / QUARTER)
}

function isSameRow(a: Row, b: Row): boolean {
  return (
    a.id === b.id &&
    a.isFirst === b.isFirst &&
    a.isLast === b.isLast &&
    a.day === b.day &&
    a.isUnreadStart === b.isUnreadStart &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, i) => id === b.ids[i])
  )
}

const LINE = 21
const LINE_LETTERS = 52

function estimate(album: readonly Message[], isFirst: boolean): number {
  const first = album[0]
  if (!first || first.service) return 36
  const media = album.length > 1 ? 320 : estimateMedia(first.media)
  const lines = first.text ? Math.ceil(first.text.length / LINE_LETTERS) + (first.text.match(/\n/g)?.length ?? 0) : 0
  const extra =
    (first.replyTo ? 44 : 0) + (first.forward ? 20 : 0) + (first.reactions ? 34 : 0) + (first.replies ? 36 : 0)
  return 22 + lines * LINE + media + extra + (isFirst ? 22 : 0)
}

function estimateMedia(media: Media | undefined): number {
  switch (media?.kind) {
    case undefined:
      return 0
    case 'photo':
    case 'video':
    case 'gif':
      return Math.min(420, (media.height / Math.max(1, media.width)) * 420) + 10
    case 'round':
    case 'sticker':
      return 200
    case 'poll':
      return 70 + media.options.length * 44
    case 'webPage':
      return media.photo ? 260 : 90
    default:
      return 60
  }
}
