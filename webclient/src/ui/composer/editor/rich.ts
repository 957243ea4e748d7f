/** A text that is being written, with its formatting: what the editor shows and what is sent. Offsets are UTF-16 units. */

import type { Entity, EntityKind } from '~/contract/messages'

export interface Rich {
  text: string
  entities: Entity[]
}

export const EMPTY: Rich = { text: '', entities: [] }

/** What a writer sets. Links, mentions and the like that stand in the text are found by the server. */
export const FORMATS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'spoiler',
  'code',
  'pre',
  'blockquote',
  'textUrl',
  'mentionName',
] as const satisfies readonly EntityKind[]
export type Format = (typeof FORMATS)[number]

/** Two of these that touch are one. */
const MERGING: readonly EntityKind[] = ['bold', 'italic', 'underline', 'strike', 'spoiler', 'code']

export function plain(text: string): Rich {
  return { text, entities: [] }
}

/** Only what a writer sets, inside of the text, in order, with touching stretches joined. */
export function normalize({ text, entities }: Rich): Rich {
  const kept = entities.flatMap((entity) => {
    const offset = Math.max(0, entity.offset)
    const end = Math.min(text.length, entity.offset + entity.length)
    const isFormat = (FORMATS as readonly EntityKind[]).includes(entity.kind)
    return isFormat && end > offset ? [{ ...entity, offset, length: end - offset }] : []
  })
  kept.sort((a, b) => a.offset - b.offset || b.length - a.length)
  const joined: Entity[] = []
  for (const entity of kept) {
    const before = joined.findLast((each) => each.kind === entity.kind && endOf(each) >= entity.offset)
    if (!before) joined.push(entity)
    else if (MERGING.includes(entity.kind)) before.length = Math.max(endOf(before), endOf(entity)) - before.offset
    else if (endOf(before) === entity.offset) joined.push(entity)
    // Two links or quotes in one place make no sense: the first one stays.
  }
  return { text, entities: joined }
}

/** Put something in place of a stretch. What stands around an insertion keeps its formatting, and it covers the insertion. */
export function replace({ text, entities }: Rich, from: number, to: number, insert: Rich): Rich {
  const delta = insert.text.length - (to - from)
  const kept = entities.flatMap((entity) => {
    const { offset } = entity
    const end = endOf(entity)
    if (end <= from) return [entity]
    if (offset >= to) return [{ ...entity, offset: offset + delta }]
    const start = offset < from ? offset : from + insert.text.length
    const stop = end > to ? end + delta : from
    return stop > start ? [{ ...entity, offset: start, length: stop - start }] : []
  })
  const inserted = insert.entities.map((entity) => ({ ...entity, offset: entity.offset + from }))
  return normalize({ text: text.slice(0, from) + insert.text + text.slice(to), entities: [...kept, ...inserted] })
}

export function slice({ text, entities }: Rich, from: number, to: number): Rich {
  const moved = entities.map((entity) => {
    const start = Math.max(entity.offset, from)
    return { ...entity, offset: start - from, length: Math.min(endOf(entity), to) - start }
  })
  return { text: text.slice(from, to), entities: moved.filter(({ length }) => length > 0) }
}

/** Without the blanks at its ends. */
export function trim(rich: Rich): Rich {
  const start = rich.text.length - rich.text.trimStart().length
  return slice(rich, start, Math.max(start, rich.text.trimEnd().length))
}

/** Whether a whole stretch has a format; with nothing between `from` and `to`, whether what stands before it has. */
export function hasFormat({ entities }: Rich, from: number, to: number, kind: Format): boolean {
  return entities.some(
    (entity) =>
      entity.kind === kind &&
      entity.offset <= from &&
      endOf(entity) >= Math.max(to, from) &&
      (from < to || entity.offset < from),
  )
}

/** Give a stretch a format, or take it away where all of it has it. */
export function toggle(rich: Rich, from: number, to: number, kind: Format): Rich {
  return hasFormat(rich, from, to, kind) ? clear(rich, from, to, kind) : format(rich, from, to, { kind })
}

/** Give a stretch a format; `what` says which, and where a link leads. */
export function format(
  rich: Rich,
  from: number,
  to: number,
  what: Pick<Entity, 'kind' | 'url' | 'language' | 'user'>,
): Rich {
  const { text, entities } = clear(rich, from, to, what.kind)
  return normalize({ text, entities: [...entities, { ...what, offset: from, length: to - from }] })
}

/** Take a format, or all of them, away from a stretch. */
export function clear({ text, entities }: Rich, from: number, to: number, kind?: EntityKind): Rich {
  const kept = entities.flatMap((entity) => {
    const end = endOf(entity)
    if ((kind && entity.kind !== kind) || end <= from || entity.offset >= to) return [entity]
    const before = { ...entity, length: from - entity.offset }
    const after = { ...entity, offset: to, length: end - to }
    return [before, after].filter(({ length }) => length > 0)
  })
  return normalize({ text, entities: kept })
}

export function isSame(a: Rich, b: Rich): boolean {
  return a.text === b.text && JSON.stringify(a.entities) === JSON.stringify(b.entities)
}

/** The link that stands around a place. */
export function linkAt({ entities }: Rich, from: number, to: number): Entity | undefined {
  return entities.find((entity) => entity.kind === 'textUrl' && entity.offset <= from && endOf(entity) >= to)
}

export function endOf({ offset, length }: Entity): number {
  return offset + length
}
