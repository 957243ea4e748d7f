import { describe, expect, it } from 'vitest'

import type { Entity, EntityKind } from '~/contract/messages'
import { buildTree, joinLines, type RichNode } from '~/ui/chat/richTree'

const KINDS: EntityKind[] = ['bold', 'italic', 'spoiler', 'code', 'pre', 'blockquote', 'textUrl', 'url', 'mentionName']
const TEXT = 'a 👩‍👩‍👧 b\u202e reversed c\u0301\u0302\u0303 <script>alert(1)</script> سلام 🧨'

it('needs no end of a line after a quote or a program', () => {
  const text = 'a\nquoted\nb\n\nx = 1\n\nc'
  const tree = buildTree(text, [
    { kind: 'blockquote', offset: 2, length: 6 },
    { kind: 'pre', offset: 12, length: 5 },
  ])
  const shown = joinLines(tree).filter((node) => typeof node === 'string')
  expect(shown).toEqual(['a\n', 'b\n\n', '\nc'])
})

describe('a text with formatting', () => {
  it.each([
    [-5, 3],
    [-5, 300],
    [0, -1],
    [3, 2 ** 31],
    [2 ** 31, 1],
    [Number.NaN, 4],
    [0.5, 2],
    [TEXT.length, 1],
    [0, 0],
  ])('keeps every letter with an entity at %d of length %d', (offset, length) => {
    expect(flatten(buildTree(TEXT, [{ kind: 'bold', offset, length }]))).toBe(TEXT)
  })

  it('keeps every letter whatever entities there are, and never cuts one in halves', () => {
    const random = generator(6)
    for (let turn = 0; turn < 300; turn++) {
      const entities = Array.from({ length: random(40) }, () => someEntity(random))
      const tree = buildTree(TEXT, entities)
      expect(flatten(tree)).toBe(TEXT)
      for (const part of leaves(tree)) expect(part).toBe(part.toWellFormed())
    }
  })

  it('is neither as deep nor as large as somebody wants it', () => {
    const nested = Array.from({ length: 5000 }, (_, i): Entity => ({ kind: 'bold', offset: 0, length: 6000 - i }))
    const crossed = Array.from({ length: 5000 }, (_, i): Entity => ({ kind: 'italic', offset: i, length: 900 }))
    const text = 'x'.repeat(6000)
    for (const entities of [nested, crossed, [...nested, ...crossed]]) {
      const tree = buildTree(text, entities)
      expect(flatten(tree)).toBe(text)
      expect(depth(tree)).toBeLessThan(20)
      expect(count(tree)).toBeLessThan(10_000)
    }
  })

  it('takes 100 KB with 1000 entities', () => {
    const text = 'long '.repeat(20_000)
    const entities = Array.from({ length: 1000 }, (_, i): Entity => ({ kind: 'bold', offset: i * 100, length: 50 }))
    expect(flatten(buildTree(text, entities))).toBe(text)
  })
})

function someEntity(random: (below: number) => number): Entity {
  return {
    kind: KINDS[random(KINDS.length)] ?? 'bold',
    offset: random(TEXT.length + 20) - 10,
    length: random(TEXT.length) - 5,
    url: 'javascript:alert(1)',
  }
}

function flatten(nodes: RichNode[]): string {
  return leaves(nodes).join('')
}

function leaves(nodes: RichNode[]): string[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : leaves(node.children)))
}

function depth(nodes: RichNode[]): number {
  return 1 + Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : depth(node.children))))
}

function count(nodes: RichNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + (typeof node === 'string' ? 0 : count(node.children)), 0)
}

/** The same numbers in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}
