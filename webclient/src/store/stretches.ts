/** Stretches of ids without holes, and how two of them are joined. */

export interface IdStretch {
  /** Ascending. */
  ids: readonly number[]
  hasOlder: boolean
  hasNewer: boolean
}

/** What is known, and what was just read: one stretch when they meet, else only the new one.
 *
 * Between its ends the new one is right: what was there and is not any more, was deleted.
 */
export function joinStretches(known: IdStretch, read: IdStretch): IdStretch {
  const from = read.hasOlder ? (read.ids[0] ?? Infinity) : -Infinity
  const to = read.hasNewer ? (read.ids.at(-1) ?? -Infinity) : Infinity
  const first = known.ids[0]
  const last = known.ids.at(-1)
  const meet = first !== undefined && last !== undefined && from <= to && last >= from && first <= to
  if (!meet) return read
  const older = known.ids.filter((id) => id < from)
  const newer = known.ids.filter((id) => id > to)
  return {
    ids: [...older, ...read.ids, ...newer],
    hasOlder: older.length ? known.hasOlder : read.hasOlder,
    hasNewer: newer.length ? known.hasNewer : read.hasNewer,
  }
}

/** `more` comes right before or right after what is known. */
export function extendStretch(known: IdStretch, more: IdStretch, side: 'older' | 'newer'): IdStretch {
  const ids = mergeIds(known.ids, more.ids)
  return side === 'older' ? { ...known, ids, hasOlder: more.hasOlder } : { ...known, ids, hasNewer: more.hasNewer }
}

/** At most `limit` ids: what is furthest from the side that was read last is dropped. */
export function trimStretch(known: IdStretch, limit: number, side: 'older' | 'newer'): IdStretch {
  if (known.ids.length <= limit) return known
  return side === 'older'
    ? { ...known, ids: known.ids.slice(0, limit), hasNewer: true }
    : { ...known, ids: known.ids.slice(-limit), hasOlder: true }
}

/** A new message belongs to a stretch that reaches the end, or lies inside of one. */
export function takesNew(known: IdStretch, id: number): boolean {
  const last = known.ids.at(-1) ?? 0
  if (id > last) return !known.hasNewer
  return id > (known.ids[0] ?? Infinity) || !known.hasOlder
}

/** Both, ascending, each once. */
export function mergeIds(known: readonly number[], more: readonly number[]): number[] {
  const last = known.at(-1)
  if (last === undefined || (more[0] ?? 0) > last) return [...known, ...more]
  return [...new Set([...known, ...more])].sort((a, b) => a - b)
}
