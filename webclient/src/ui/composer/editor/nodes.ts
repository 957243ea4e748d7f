/** Between a rich text and the nodes of a field that people write in. Nodes are built one by one, never from markup. */

import type { Entity } from '~/contract/messages'
import { endOf, normalize, type Rich } from '~/ui/composer/editor/rich'

/** What an element says of its text; `i` tells two that touch apart. */
type Mark = Omit<Entity, 'offset' | 'length'> & { i: number }

const BLOCKS = /^(DIV|P|LI|UL|OL|PRE|BLOCKQUOTE|H[1-6])$/

/** Show a text: stretches with formatting as elements, one level deep. */
export function writeNodes(root: HTMLElement, { text, entities }: Rich): void {
  const edges = new Set([0, text.length, ...entities.flatMap((entity) => [entity.offset, endOf(entity)])])
  const places = [...edges].sort((a, b) => a - b)
  const nodes: Node[] = places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length
    const marks = entities.flatMap((entity, i) =>
      entity.offset <= from && endOf(entity) >= to ? [markOf(entity, i)] : [],
    )
    return makeNode(root.ownerDocument, text.slice(from, to), marks)
  })
  // A line end at the very end is seen only when something follows.
  if (text.endsWith('\n')) nodes.push(root.ownerDocument.createElement('br'))
  root.replaceChildren(...nodes)
}

/** What a field says, whatever the browser made of its nodes. */
export function readNodes(root: Node): Rich {
  let text = ''
  const entities: (Entity & { i: number })[] = []
  for (const leaf of leavesOf(root)) {
    const offset = text.length
    text += leaf.text
    for (const mark of leaf.marks) {
      const open = entities.findLast((entity) => entity.i === mark.i && endOf(entity) === offset)
      if (open) open.length += leaf.text.length
      else entities.push({ ...mark, offset, length: leaf.text.length })
    }
  }
  return normalize({ text, entities: entities.map(({ i: _, ...entity }) => entity) })
}

/** Whether the nodes are other than `writeNodes` would make them, beside text that was typed into them. */
export function isForeign(root: HTMLElement): boolean {
  return [...root.querySelectorAll('*')].some((each) => {
    if (each.tagName === 'BR') return each !== root.lastChild
    return each.tagName !== 'SPAN' || each.parentNode !== root || !(each as HTMLElement).dataset.marks
  })
}

/** How far into the text a place of the nodes is. */
export function offsetAt(root: Node, node: Node, offset: number): number {
  let sum = 0
  for (const leaf of leavesOf(root)) {
    if (leaf.node === node) return sum + Math.min(offset, leaf.text.length)
    if (node.nodeType !== Node.TEXT_NODE && !isBefore(leaf.node, node, offset)) return sum
    if (node.nodeType === Node.TEXT_NODE && follows(leaf.node, node)) return sum
    sum += leaf.text.length
  }
  return sum
}

/** The place of the nodes so far into the text. */
export function placeAt(root: HTMLElement, offset: number): { node: Node; offset: number } {
  let left = offset
  let last: Leaf | undefined
  for (const leaf of leavesOf(root)) {
    if (leaf.node.nodeType === Node.TEXT_NODE && left <= leaf.text.length) {
      const isAtLineEnd = left === leaf.text.length && leaf.text.endsWith('\n')
      if (!isAtLineEnd) return { node: leaf.node, offset: left }
    }
    left -= leaf.text.length
    last = leaf
  }
  const end =
    last?.node.parentNode === root ? [...root.childNodes].indexOf(last.node as ChildNode) + 1 : root.childNodes.length
  return { node: root, offset: Math.min(end, root.childNodes.length) }
}

interface Leaf {
  node: Node
  text: string
  marks: Mark[]
}

/** Texts and line ends, in order. */
function leavesOf(root: Node): Leaf[] {
  const leaves: Leaf[] = []
  const visit = (node: Node, marks: Mark[]) => {
    if (node.nodeType === Node.TEXT_NODE) {
      leaves.push({ node, text: node.nodeValue ?? '', marks })
      return
    }
    if (!(node instanceof HTMLElement)) return
    if (node.tagName === 'BR') {
      leaves.push({ node, text: '\n', marks: [] })
      return
    }
    const previous = leaves.at(-1)
    if (node !== root && BLOCKS.test(node.tagName) && previous && !previous.text.endsWith('\n')) {
      leaves.push({ node, text: '\n', marks: [] })
    }
    const own = node === root ? marks : [...marks, ...readMarks(node)]
    for (const child of node.childNodes) visit(child, own)
  }
  visit(root, [])
  const last = leaves.at(-1)
  if (last && last.node.nodeName === 'BR') last.text = '' // it only holds the last line open
  return leaves
}

function makeNode(document: Document, text: string, marks: Mark[]): Node {
  if (!marks.length) return document.createTextNode(text)
  const element = document.createElement('span')
  element.className = marks.map(({ kind }) => `Rich-${kind}`).join(' ')
  element.dataset.marks = JSON.stringify(marks)
  element.append(text)
  return element
}

function markOf({ offset: _, length: __, ...rest }: Entity, i: number): Mark {
  return { ...rest, i }
}

function readMarks(element: HTMLElement): Mark[] {
  const kept = element.dataset.marks
  return kept ? (JSON.parse(kept) as Mark[]) : []
}

/** Whether a leaf lies before the child of an element that has this index. */
function isBefore(leaf: Node, element: Node, index: number): boolean {
  const child = element.childNodes[index]
  if (child) return !!(child.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_PRECEDING)
  return element.contains(leaf) || !!(element.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_PRECEDING)
}

function follows(leaf: Node, node: Node): boolean {
  return !!(node.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_FOLLOWING)
}
