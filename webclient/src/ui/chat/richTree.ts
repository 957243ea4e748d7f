/** Formatting as a tree, whatever somebody sent: offsets may lie outside, overlap, cut letters in halves, or be millions. */

import type { Entity, EntityKind } from '~/contract/messages'

export type RichNode = string | { entity: Entity; children: RichNode[]; text: string }

/** Entities looked at, and elements made of them: nobody writes more by hand. */
const MOST_ENTITIES = 1000
const MOST_NODES = 3000
/** One inside of the other, at most. */
const MOST_DEEP = 12

/** The outer one first where two cover the same. */
const ORDER: Partial<Record<EntityKind, number>> = {
  blockquote: 0,
  pre: 1,
  spoiler: 2,
  textUrl: 3,
  url: 3,
  mentionName: 3,
}

/** Overlapping entities are cut where they would not nest. */
export function buildTree(text: string, entities: readonly Entity[]): RichNode[] {
  const sound = entities.slice(0, MOST_ENTITIES).flatMap((entity) => fit(text, entity))
  sound.sort((a, b) => a.offset - b.offset || b.length - a.length || orderOf(a) - orderOf(b))
  return grow(text, 0, text.length, sound, { depth: 0, left: MOST_NODES })
}

/** `left`: elements that may still be made. */
interface Budget {
  depth: number
  left: number
}

/** What is shown of nodes beside each other: quotes and programs are lines of their own, so a line need not end after them. */
export function joinLines(nodes: readonly RichNode[]): readonly RichNode[] {
  return nodes.map((node, i) => (typeof node === 'string' && isBlock(nodes[i - 1]) ? node.replace(/^\n/, '') : node))
}

function isBlock(node: RichNode | undefined): boolean {
  return typeof node === 'object' && (node.entity.kind === 'blockquote' || node.entity.kind === 'pre')
}

/** Those that lie inside of `from` and `to`, in order; what reaches beyond is handed in again by whoever cut it. */
function grow(text: string, from: number, to: number, entities: Entity[], budget: Budget): RichNode[] {
  const nodes: RichNode[] = []
  let at = from
  let i = 0
  while (i < entities.length && budget.left-- > 0) {
    const entity = entities[i++]
    if (!entity || entity.offset < at) continue
    const end = Math.min(entity.offset + entity.length, to)
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset))
    const inner: Entity[] = []
    const rest: Entity[] = []
    for (; i < entities.length; i++) {
      const next = entities[i]
      if (!next || next.offset >= end) break
      const nextEnd = next.offset + next.length
      inner.push(nextEnd > end ? { ...next, length: end - next.offset } : next)
      if (nextEnd > end) rest.push({ ...next, offset: end, length: nextEnd - end })
    }
    const isFlat = entity.kind === 'code' || entity.kind === 'pre' || budget.depth >= MOST_DEEP
    budget.depth++
    const children = isFlat ? [text.slice(entity.offset, end)] : grow(text, entity.offset, end, inner, budget)
    budget.depth--
    nodes.push({ entity, children, text: text.slice(entity.offset, end) })
    at = end
    if (rest.length) {
      entities.splice(i, 0, ...rest)
      sortFrom(entities, i)
    }
  }
  if (at < to) nodes.push(text.slice(at, to))
  return nodes
}

/** What was cut goes on among what begins at the same place. */
function sortFrom(entities: Entity[], from: number): void {
  const tail = entities
    .slice(from)
    .sort((a, b) => a.offset - b.offset || b.length - a.length || orderOf(a) - orderOf(b))
  entities.splice(from, tail.length, ...tail)
}

/** Into the text, and without halves of letters; nothing when nothing is left. */
function fit(text: string, entity: Entity): Entity[] {
  const { offset, length } = entity
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || length <= 0) return []
  let from = Math.max(0, offset)
  let to = Math.min(text.length, offset + length)
  if (isInsideLetter(text, from)) from--
  if (isInsideLetter(text, to)) to++
  return from < to ? [{ ...entity, offset: from, length: to - from }] : []
}

function isInsideLetter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function orderOf(entity: Entity): number {
  return ORDER[entity.kind] ?? 9
}
