/** A field that one writes formatted text in. The browser edits the nodes; what it leaves is read, and set right where needed. */

import { readHtml } from '~/store/trustedTypes'
import { parseTyped } from '~/ui/composer/editor/markdown'
import { isForeign, offsetAt, placeAt, readNodes, writeNodes } from '~/ui/composer/editor/nodes'
import { MOST_HTML, readPasted } from '~/ui/composer/editor/pasted'
import {
  clear,
  EMPTY,
  endOf,
  type Format,
  FORMATS,
  format,
  hasFormat,
  normalize,
  plain,
  replace,
  type Rich,
  slice,
  toggle,
} from '~/ui/composer/editor/rich'
import { Timeline } from '~/ui/composer/editor/Timeline'

/** What our fields put on the clipboard beside plain text. */
const RICH_TYPE = 'application/x-chapar-rich'

export interface Stretch {
  from: number
  to: number
}

export interface EditorHooks {
  onChange: (rich: Rich) => void
  onSelect: (stretch: Stretch) => void
  /** Files on the clipboard. */
  onFiles: (files: File[]) => void
}

/** What is not written on at its end. */
const ENDING: readonly Format[] = ['textUrl', 'mentionName']

const NATIVE_FORMATS: Record<string, Format> = {
  formatBold: 'bold',
  formatItalic: 'italic',
  formatUnderline: 'underline',
  formatStrikeThrough: 'strike',
}

export class Editor {
  private rich: Rich = EMPTY
  private timeline = new Timeline(EMPTY)
  /** Formats that were switched where nothing was selected: what is typed next has them, or has not. */
  private switched: Format[] = []
  private readonly stop = new AbortController()

  constructor(
    readonly root: HTMLElement,
    private readonly hooks: EditorHooks,
  ) {
    const { signal } = this.stop
    root.addEventListener('beforeinput', (event) => this.beforeInput(event), { signal })
    root.addEventListener('input', (event) => this.afterInput(event as InputEvent), { signal })
    root.addEventListener('compositionend', () => this.takeIn(false), { signal })
    root.addEventListener('paste', (event) => this.paste(event), { signal })
    root.addEventListener('copy', (event) => this.copy(event), { signal })
    root.addEventListener('cut', (event) => this.copy(event) && this.insert(EMPTY), { signal })
    root.ownerDocument.addEventListener('selectionchange', () => this.onSelectionChange(), { signal })
  }

  destroy(): void {
    this.stop.abort()
  }

  get value(): Rich {
    return this.rich
  }

  /** Show another text, with the caret at its end. What was written before cannot be undone to. */
  set(rich: Rich): void {
    const next = normalize(rich)
    this.timeline = new Timeline(next)
    this.switched = []
    this.show(next, next.text.length)
  }

  focus(): void {
    const had = this.hasFocus
    this.root.focus()
    if (!had) this.select(this.rich.text.length)
  }

  get hasFocus(): boolean {
    return this.root.ownerDocument.activeElement === this.root
  }

  get selection(): Stretch {
    const selection = this.root.ownerDocument.getSelection()
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
    if (!range || !this.root.contains(range.commonAncestorContainer)) {
      return { from: this.rich.text.length, to: this.rich.text.length }
    }
    return {
      from: offsetAt(this.root, range.startContainer, range.startOffset),
      to: offsetAt(this.root, range.endContainer, range.endOffset),
    }
  }

  select(from: number, to = from): void {
    const selection = this.root.ownerDocument.getSelection()
    const start = placeAt(this.root, from)
    const end = placeAt(this.root, to)
    selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  }

  /** Put something in place of what is selected, or of another stretch. */
  insert(what: Rich, stretch: Stretch = this.selection): void {
    this.change(replace(this.rich, stretch.from, stretch.to, what), stretch.from + what.text.length)
  }

  /** The same where the caret was last, while the focus is elsewhere. */
  insertAtCaret(what: Rich): void {
    const caret = Math.min(this.timeline.caret, this.rich.text.length)
    this.insert(what, { from: caret, to: caret })
  }

  /** Give what is selected a format, or take it away; where nothing is, what is typed next. */
  toggle(kind: Format): void {
    const { from, to } = this.selection
    if (from === to) {
      this.switched = this.switched.includes(kind)
        ? this.switched.filter((each) => each !== kind)
        : [...this.switched, kind]
      this.hooks.onSelect({ from, to })
      return
    }
    this.change(toggle(this.rich, from, to, kind), from, to)
  }

  /** Take all formatting away from a stretch. */
  clearFormats(from: number, to: number): void {
    this.change(clear(this.rich, from, to), from, to)
  }

  /** Whether what is selected, or is typed next, has a format. */
  has(kind: Format): boolean {
    const { from, to } = this.selection
    return hasFormat(this.rich, from, to, kind) !== (from === to && this.switched.includes(kind))
  }

  /** A change that was made of the whole text. */
  change(rich: Rich, from: number, to = from): void {
    const next = normalize(rich)
    this.timeline.add(next, from, to, false)
    this.show(next, from, to)
    this.hooks.onChange(next)
  }

  undo(): void {
    this.travel(this.timeline.back())
  }

  redo(): void {
    this.travel(this.timeline.forth())
  }

  private travel(step: { rich: Rich; from: number; to: number } | undefined): void {
    if (!step) return
    this.show(step.rich, step.from, step.to)
    this.hooks.onChange(step.rich)
  }

  private show(rich: Rich, from: number, to = from): void {
    this.rich = rich
    writeNodes(this.root, rich)
    // Those who look at both the text and the caret are not to see the new one with the old other.
    this.hooks.onSelect({ from, to })
    if (this.hasFocus) {
      this.select(from, to)
      keepCaretInSight(this.root)
    }
  }

  private beforeInput(event: InputEvent): void {
    const kind = NATIVE_FORMATS[event.inputType]
    if (kind) this.toggle(kind)
    else if (event.inputType === 'historyUndo') this.undo()
    else if (event.inputType === 'historyRedo') this.redo()
    else if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') this.insert(plain('\n'))
    else if (event.inputType === 'insertText' && !event.isComposing && this.switchedHere().length)
      this.typeSwitched(event.data ?? '')
    else return
    event.preventDefault()
  }

  /** What is switched by hand, and what ends here by itself: one does not write on at the end of a link. */
  private switchedHere(): Format[] {
    const { from, to } = this.selection
    if (from !== to) return this.switched
    const ended = ENDING.filter((kind) => this.rich.entities.some((each) => each.kind === kind && endOf(each) === from))
    return [...new Set([...this.switched, ...ended])]
  }

  private typeSwitched(text: string): void {
    const { from, to } = this.selection
    const switched = this.switchedHere()
    const end = from + text.length
    let next = replace(this.rich, from, to, plain(text))
    for (const kind of FORMATS) {
      const has = hasFormat(this.rich, from, to, kind)
      if (has && switched.includes(kind)) next = clear(next, from, end, kind)
      else if (has !== switched.includes(kind) && !hasFormat(next, from, end, kind))
        next = format(next, from, end, { kind })
    }
    this.switched = [] // what follows is typed beside it, into the same element
    this.change(next, end)
  }

  private afterInput(event: InputEvent): void {
    if (event.isComposing) {
      this.rich = readNodes(this.root)
      this.hooks.onChange(this.rich)
      return
    }
    this.takeIn(event.inputType === 'insertText')
  }

  /** Read what the browser made of the nodes. */
  private takeIn(isTyped: boolean): void {
    const { from, to } = this.selection
    const rich = readNodes(this.root)
    const changed = isTyped ? parseTyped(rich, from) : undefined
    this.timeline.add(rich, from, to, isTyped && !changed)
    if (changed) {
      this.change(changed.rich, changed.caret)
      this.switched = [changed.kind] // the sign that was typed last has ended it
      return
    }
    if (!rich.text) this.root.replaceChildren()
    else if (isForeign(this.root)) this.show(rich, from, to)
    this.rich = rich
    this.hooks.onSelect({ from, to })
    this.hooks.onChange(rich)
  }

  private onSelectionChange(): void {
    if (!this.hasFocus) return
    const stretch = this.selection
    const last = this.timeline.caret
    if (stretch.from !== last) this.switched = []
    this.timeline.caret = stretch.from
    this.hooks.onSelect(stretch)
  }

  private paste(event: ClipboardEvent): void {
    const { clipboardData } = event
    if (!clipboardData) return
    event.preventDefault()
    const files = [...clipboardData.files]
    const text = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
    if (files.length && !text) this.hooks.onFiles(files)
    else this.insert(this.has('pre') || this.has('code') ? plain(text) : (readClipboard(clipboardData) ?? plain(text)))
  }

  private copy(event: ClipboardEvent): boolean {
    const { from, to } = this.selection
    if (from === to || !event.clipboardData) return false
    event.preventDefault()
    const selected = slice(this.rich, from, to)
    event.clipboardData.setData('text/plain', selected.text)
    event.clipboardData.setData(RICH_TYPE, JSON.stringify(selected))
    return true
  }
}

/** What is on the clipboard with formatting, if there is any. */
function readClipboard(data: DataTransfer): Rich | undefined {
  const own = parseRich(data.getData(RICH_TYPE))
  if (own?.text) return own
  const html = data.getData('text/html')
  return html && html.length <= MOST_HTML ? readHtml(html, readPasted) : undefined
}

/** What one of our pages put on the clipboard; it may be anything that another page put there. */
function parseRich(kept: string): Rich | undefined {
  if (!kept) return undefined
  try {
    const { text, entities } = JSON.parse(kept) as Partial<Rich>
    if (typeof text !== 'string' || !Array.isArray(entities)) return undefined
    const isWhole = entities.every(({ offset, length }) => Number.isInteger(offset) && Number.isInteger(length))
    return isWhole ? normalize({ text, entities }) : undefined
  } catch {
    return undefined
  }
}

function keepCaretInSight(root: HTMLElement): void {
  const selection = root.ownerDocument.getSelection()
  if (!selection?.rangeCount) return
  const caret = selection.getRangeAt(0).getBoundingClientRect()
  const field = root.getBoundingClientRect()
  if (!caret.height) root.scrollTop = root.scrollHeight
  else if (caret.bottom > field.bottom) root.scrollTop += caret.bottom - field.bottom
  else if (caret.top < field.top) root.scrollTop -= field.top - caret.top
}
