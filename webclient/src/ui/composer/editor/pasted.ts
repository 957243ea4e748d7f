/** What HTML on the clipboard says, with the formatting that messages can have. */

import type { Entity } from '~/contract/messages'
import { marksIn, type PastedMark } from '~/ui/composer/editor/pastedMarks'
import { endOf, normalize, type Rich } from '~/ui/composer/editor/rich'

/** Letters of HTML; what is longer is pasted as plain text. */
export const MOST_HTML = 1_000_000
/** Elements inside of one another. */
const DEEPEST = 250
/** Stretches with formatting; what follows them has none. A message may have 100. core.telegram.org/api/entities */
const MOST_ENTITIES = 500

const NODE = { element: 1, text: 3 } as const
/** What is no text, though there may be letters in it. */
const UNREAD =
  /^(script|style|template|noscript|noframes|head|title|iframe|object|embed|applet|svg|math|canvas|audio|video|select|datalist|textarea)$/i
const BLOCK =
  /^(address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tr|ul)$/i
const CELL = /^t[dh]$/i
/** Emoji are pictures in some pages. */
const EMOJI =
  /^[\p{Extended_Pictographic}\p{Regional_Indicator}][\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200d\ufe0f]*$/u

class TooDeep extends Error {}

/** How one reads at some place of the document. */
interface Manner {
  marks: readonly PastedMark[]
  /** Blanks and line ends count as they are. */
  isVerbatim: boolean
  isInItem: boolean
  depth: number
}

/** The text below a node and its formatting; undefined when there is none, or more of it than anybody writes. */
export function readPasted(root: Node): Rich | undefined {
  const reader = new Reader()
  try {
    reader.read(root, { marks: [], isVerbatim: false, isInItem: false, depth: 0 })
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
  const rich = normalize({ text: reader.text, entities: reader.entities.map(({ of: _, ...entity }) => entity) })
  return rich.entities.length ? rich : undefined
}

class Reader {
  text = ''
  readonly entities: (Entity & { of: number })[] = []
  /** The last one of each kind. */
  private readonly open = new Map<string, Entity & { of: number }>()
  /** Line ends, or else a blank, that are written when something follows them. */
  private lines = 0
  private blank = ''
  /** What the next text begins with: the sign of a list's item. */
  private sign = ''
  private last: readonly PastedMark[] = []
  /** Elements whose marks are their own, counted. */
  private count = 0
  /** Of each list the number of its last item. */
  private readonly numbers = new Map<Node | null, number>()

  read(node: Node, manner: Manner): void {
    if (node.nodeType === NODE.text) this.write(node.nodeValue ?? '', manner)
    else if (node.nodeType === NODE.element) this.readElement(node as Element, manner)
  }

  private readElement(element: Element, outer: Manner): void {
    const name = element.nodeName.toLowerCase()
    const style = readStyle(element)
    if (UNREAD.test(name) || element.hasAttribute('hidden') || style.get('display') === 'none') return
    if (name === 'br') return this.breakLine()
    if (name === 'img') return this.writePicture(element, outer)
    if (outer.depth >= DEEPEST) throw new TooDeep()
    const isBlock = BLOCK.test(name)
    const lines = name === 'p' && !outer.isInItem ? 2 : 1
    if (isBlock) this.beginLine(lines)
    if (CELL.test(name) && element.previousElementSibling) this.hold('\t')
    if (name === 'li') this.sign = this.signOf(element)
    const manner: Manner = {
      marks: marksIn(element, style, outer.marks, ++this.count),
      isVerbatim: isVerbatim(name, style) ?? outer.isVerbatim,
      isInItem: outer.isInItem || name === 'li',
      depth: outer.depth + 1,
    }
    for (const child of element.childNodes) this.read(child, manner)
    if (isBlock) this.beginLine(lines)
  }

  private writePicture(element: Element, manner: Manner): void {
    const words = element.getAttribute('alt') ?? ''
    if (EMOJI.test(words)) this.write(words, manner)
  }

  private breakLine(): void {
    this.lines++
  }

  /** What comes next stands so many line ends below what was before. */
  private beginLine(lines: number): void {
    this.lines = Math.max(lines, this.lines)
  }

  private write(said: string, { marks, isVerbatim }: Manner): void {
    const text = isVerbatim ? said.replace(/\r\n?/g, '\n') : said.replace(/[ \t\n\r\f]+/g, ' ')
    const core = isVerbatim ? text.replace(/^\n+|\n+$/g, '') : text.replace(/^ | $/g, '')
    if (!core) {
      if (text) this.hold(text)
      return
    }
    const start = text.indexOf(core)
    if (start) this.hold(text.slice(0, start))
    const between = this.lines ? '\n'.repeat(this.lines) : this.blank
    if (this.text) this.put(between, marks.filter(isIn(this.last)))
    this.lines = 0
    this.blank = ''
    if (this.sign) this.put(this.sign, [])
    this.sign = ''
    this.put(core.replaceAll('\u00a0', ' '), marks)
    this.last = marks
    this.hold(text.slice(start + core.length))
  }

  /** Line ends count all, blanks are one. */
  private hold(blanks: string): void {
    if (blanks.startsWith('\n')) this.lines += blanks.length
    else this.blank ||= blanks
  }

  /** "• ", or the number that an item of a numbered list has. */
  private signOf(item: Element): string {
    const list = item.parentElement
    if (list?.nodeName.toLowerCase() !== 'ol') return '• '
    const first = Number.parseInt(list.getAttribute('start') ?? '1', 10)
    const number = (this.numbers.get(list) ?? (Number.isNaN(first) ? 0 : first - 1)) + 1
    this.numbers.set(list, number)
    return `${number}. `
  }

  private put(text: string, marks: readonly PastedMark[]): void {
    const offset = this.text.length
    this.text += text
    for (const mark of marks) {
      const open = this.open.get(mark.kind)
      if (open?.of === mark.of && endOf(open) === offset) open.length += text.length
      else if (this.entities.length < MOST_ENTITIES) {
        const entity = { ...mark, offset, length: text.length }
        this.entities.push(entity)
        this.open.set(mark.kind, entity)
      }
    }
  }
}

function isIn(marks: readonly PastedMark[]): (mark: PastedMark) => boolean {
  return ({ kind, of }) => marks.some((each) => each.kind === kind && each.of === of)
}

/** By name: "font-weight" → "bold". */
function readStyle(element: Element): Map<string, string> {
  const rules = (element.getAttribute('style') ?? '').split(';')
  return new Map(
    rules.map((rule) => {
      const at = rule.indexOf(':')
      return [
        rule.slice(0, at).trim().toLowerCase(),
        rule
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      ]
    }),
  )
}

function isVerbatim(name: string, style: Map<string, string>): boolean | undefined {
  const kept = style.get('white-space-collapse') ?? style.get('white-space')
  if (kept === undefined) return name === 'pre' ? true : undefined
  return /^(pre|break-spaces)/.test(kept)
}
