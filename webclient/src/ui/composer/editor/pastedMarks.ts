/** Which formatting an element of pasted HTML gives to what stands in it. */

import type { Entity } from '~/contract/messages'
import { checkAddress } from '~/ui/composer/editor/markdown'

/** `of`: which element it came from, where two that touch are two; 0: where they are one. */
export interface PastedMark extends Pick<Entity, 'url' | 'language'> {
  kind: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'pre' | 'blockquote' | 'textUrl'
  of: number
}

const BY_NAME: Record<string, PastedMark['kind']> = {
  b: 'bold',
  strong: 'bold',
  h1: 'bold',
  h2: 'bold',
  h3: 'bold',
  h4: 'bold',
  h5: 'bold',
  h6: 'bold',
  th: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}
/** The weight from which letters are bold. */
const BOLD = 600

/** What is around it and what the element itself says; `id` names the element. */
export function marksIn(
  element: Element,
  style: ReadonlyMap<string, string>,
  around: readonly PastedMark[],
  id: number,
): readonly PastedMark[] {
  const name = element.nodeName.toLowerCase()
  const has = (kind: PastedMark['kind']) => around.some((mark) => mark.kind === kind)
  if (has('pre')) return withLanguage(element, around)
  if (name === 'pre') return [{ kind: 'pre', of: id, language: languageOf(element) }]
  if (has('code')) return around
  const kind = BY_NAME[name]
  if (kind === 'code') return [...around.filter((mark) => mark.kind === 'blockquote'), { kind, of: 0 }]
  let marks = around
  if (kind && !has(kind)) marks = [...marks, { kind, of: kind === 'blockquote' ? id : 0 }]
  const url = name === 'a' && !has('textUrl') ? addressOf(element) : undefined
  if (url) marks = [...marks, { kind: 'textUrl', of: id, url }]
  return styled(marks, style)
}

/** Styles give formatting, and take it away: editors put everything into a `b` that is not bold. */
function styled(marks: readonly PastedMark[], style: ReadonlyMap<string, string>): readonly PastedMark[] {
  const lines = style.get('text-decoration-line') ?? style.get('text-decoration') ?? ''
  const isLink = marks.some(({ kind }) => kind === 'textUrl')
  return [
    ['bold', weightOf(style.get('font-weight'))] as const,
    ['italic', slantOf(style.get('font-style'))] as const,
    ['underline', lines.includes('underline') && !isLink ? true : undefined] as const,
    ['strike', lines.includes('line-through') ? true : undefined] as const,
  ].reduce((all, [kind, isOn]) => {
    if (isOn === undefined || isOn === all.some((mark) => mark.kind === kind)) return all
    return isOn ? [...all, { kind, of: 0 }] : all.filter((mark) => mark.kind !== kind)
  }, marks)
}

function weightOf(value: string | undefined): boolean | undefined {
  if (value === 'bold' || value === 'bolder') return true
  if (value === 'normal' || value === 'lighter') return false
  const weight = Number.parseInt(value ?? '', 10)
  return Number.isNaN(weight) ? undefined : weight >= BOLD
}

function slantOf(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined
  return value === 'normal' ? false : /^(italic|oblique)/.test(value) || undefined
}

/** Where a link leads, if it may be followed; what says its own address is found by the server. */
function addressOf(element: Element): string | undefined {
  const given = (element.getAttribute('href') ?? '').trim()
  // Without a scheme it leads to another place of a page that nobody knows any more.
  const url = given.includes(':') ? checkAddress(given) : undefined
  return url && url === checkAddress(element.textContent ?? '') ? undefined : url
}

/** Of `pre`, or the `code` in it: "language-python", "highlight-source-python", "lang-py". */
function languageOf(element: Element): string | undefined {
  return /(?:^|\s)(?:language|lang|highlight-source)-([\w+#.-]{1,20})(?:\s|$)/.exec(
    element.getAttribute('class') ?? '',
  )?.[1]
}

function withLanguage(element: Element, around: readonly PastedMark[]): readonly PastedMark[] {
  const language = element.nodeName.toLowerCase() === 'code' ? languageOf(element) : undefined
  return language ? around.map((mark) => (mark.kind === 'pre' ? { ...mark, language } : mark)) : around
}
