import { makeRoot, paperDocument } from './paperDocument'

import { describe, expect, it } from 'vitest'

import type { Entity } from '~/contract/messages'
import { isForeign, placeAt, readNodes, writeNodes } from '~/ui/composer/editor/nodes'
import { FORMATS, normalize, type Rich } from '~/ui/composer/editor/rich'

let seed = 11
const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
const LETTERS = ['a', 'b', ' ', '\n', 'سلام', '😀', 'é', '‏', '<b>', '&amp;']

function randomRich(): Rich {
  const text = Array.from({ length: random(14) }, () => LETTERS[random(LETTERS.length)]).join('')
  const entities = Array.from({ length: random(6) }, (): Entity => {
    const kind = FORMATS[random(FORMATS.length)] ?? 'bold'
    const offset = random(text.length + 1)
    const entity: Entity = { kind, offset, length: 1 + random(6) }
    if (kind === 'textUrl') entity.url = `https://chapar.example/${random(3)}`
    if (kind === 'mentionName') entity.user = 1 + random(3)
    if (kind === 'pre') entity.language = ['py', 'c'][random(2)]
    return entity
  })
  return normalize({ text, entities })
}

function show(rich: Rich): HTMLElement {
  const root = makeRoot()
  writeNodes(root, rich)
  return root
}

/** Entities are a set. */
const sorted = ({ text, entities }: Rich) => [
  text,
  entities.map((entity) => JSON.stringify(entity, Object.keys(entity).sort())).sort(),
]

describe('the nodes of the editor', () => {
  it('say what was written into them, whatever it is', () => {
    for (let turn = 0; turn < 3000; turn++) {
      const rich = randomRich()
      expect(sorted(readNodes(show(rich)))).toEqual(sorted(rich))
    }
  })

  it('become the same nodes again', () => {
    const outline = (node: Node): unknown =>
      node.nodeType === 3
        ? node.nodeValue
        : [node.nodeName, (node as HTMLElement).dataset?.marks, [...node.childNodes].map(outline)]
    for (let turn = 0; turn < 1000; turn++) {
      const root = show(randomRich())
      const again = show(readNodes(root))
      expect(readNodes(again)).toEqual(readNodes(root))
      expect(outline(again)).toEqual(outline(show(readNodes(again))))
    }
  })

  it('hold what people write as text', () => {
    const root = show({ text: '<img src=x onerror=alert(1)>', entities: [] })
    expect([...root.childNodes].map(({ nodeType }) => nodeType)).toEqual([3])
  })

  it('are read however the browser has laid the lines', () => {
    const root = makeRoot()
    const line = (text: string) => {
      const block = paperDocument.createElement('div')
      block.append(text)
      return block
    }
    root.append('one', line('two') as unknown as Node, line('three') as unknown as Node)
    expect(readNodes(root).text).toBe('one\ntwo\nthree')
  })

  it('show an empty last line, and do not count what holds it open', () => {
    const root = show({ text: 'a\n', entities: [] })
    expect([...root.childNodes].map(({ nodeName }) => nodeName)).toEqual(['#text', 'BR'])
    expect(readNodes(root).text).toBe('a\n')
    expect(placeAt(root, 2)).toEqual({ node: root, offset: 2 })
  })

  it('know a place by how far into the text it is', () => {
    const root = show({ text: 'one two', entities: [{ kind: 'bold', offset: 4, length: 3 }] })
    expect(placeAt(root, 2)).toEqual({ node: root.childNodes[0], offset: 2 })
    expect(placeAt(root, 6)).toEqual({ node: root.childNodes[1]?.childNodes[0], offset: 2 })
  })

  it('tell what a browser put among them', () => {
    const root = show({ text: 'one two', entities: [{ kind: 'bold', offset: 4, length: 3 }] })
    expect(isForeign(root)).toBe(false)
    root.append(paperDocument.createElement('div') as unknown as Node)
    expect(isForeign(root)).toBe(true)
  })
})
