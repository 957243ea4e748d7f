/** Formatting by signs, as people know it: **bold**, __italic__, ~~strike~~, ||spoiler||, `code`, ```pre```, [text](link). */

import type { Entity } from '~/contract/messages'
import { endOf, type Format, format, plain, replace, type Rich } from '~/ui/composer/editor/rich'

/** Something between two signs, with no blank at its ends. */
const between = (sign: string) => `${sign}(?!\\s)(?<inner>(?:(?!${sign})[^])+?)(?<!\\s)${sign}`

const SIGNS: readonly [Format, RegExp][] = [
  ['pre', /```(?:(?<language>[\w+#.-]{1,20})\n|\n)?(?<inner>(?:(?!```)[^])*?[^`\s](?:(?!```)[^])*?)\n?```/dg],
  ['code', /(?<!`)`(?<inner>[^`\n]+)`(?!`)/dg],
  ['bold', new RegExp(between('\\*\\*'), 'dg')],
  ['italic', new RegExp(`(?<![\\w_])${between('__')}(?![\\w_]|\\.\\w)`, 'dg')],
  ['strike', new RegExp(between('~~'), 'dg')],
  ['spoiler', new RegExp(between('\\|\\|'), 'dg')],
  ['textUrl', /\[(?<inner>[^\]\n]+)\]\((?<url>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/dg],
]

/** What a sign ends with: only then it is worth to look. */
const LAST_SIGN = /[*_~|`)]/

interface Found {
  kind: Format
  from: number
  to: number
  /** What stays of it. */
  innerFrom: number
  innerTo: number
  url?: string
  language?: string
}

/** Turn all signs into formatting. */
export function parseMarkdown(rich: Rich): Rich {
  let parsed = rich
  for (let from = 0; ;) {
    const found = findSigns(parsed, from)
    if (!found) return parsed
    parsed = apply(parsed, found)
    const isVerbatim = found.kind === 'code' || found.kind === 'pre'
    from = found.from + (isVerbatim ? found.innerTo - found.innerFrom : 0)
  }
}

/** Turn the signs that end where the caret stands, just typed; undefined when none do. */
export function parseTyped(rich: Rich, caret: number): { rich: Rich; caret: number; kind: Format } | undefined {
  if (!LAST_SIGN.test(rich.text.charAt(caret - 1))) return undefined
  const before: Rich = { text: rich.text.slice(0, caret), entities: rich.entities }
  for (let from = 0; from < caret;) {
    const found = findSigns(before, from)
    if (!found) return undefined
    if (found.to === caret) {
      const { kind, innerFrom, innerTo } = found
      return { rich: apply(rich, found), caret: found.from + innerTo - innerFrom, kind }
    }
    from = found.from + 1
  }
  return undefined
}

/** An address that may be followed; those without a scheme are taken for https. Undefined for anything else. */
export function checkAddress(text: string): string | undefined {
  const trimmed = text.trim()
  if (/^(https?:\/\/|tg:|mailto:|tel:)\S+$/i.test(trimmed)) return trimmed
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]\S*)?$/u.test(trimmed) ? `https://${trimmed}` : undefined
}

/** The first signs from a place on, those of the outermost first. */
function findSigns({ text, entities }: Rich, from: number): Found | undefined {
  let first: Found | undefined
  for (const [kind, pattern] of SIGNS) {
    pattern.lastIndex = from
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (first && match.index >= first.from) break
      const found = describe(kind, match)
      if (found && !isVerbatim(entities, found)) {
        first = found
        break
      }
      pattern.lastIndex = match.index + 1
    }
  }
  return first
}

function describe(kind: Format, match: RegExpExecArray): Found | undefined {
  const [innerFrom, innerTo] = match.indices?.groups?.inner ?? [0, 0]
  const { url: address, language } = match.groups ?? {}
  const url = address === undefined ? undefined : checkAddress(address)
  if (kind === 'textUrl' && !url) return undefined
  return { kind, from: match.index, to: match.index + match[0].length, innerFrom, innerTo, url, language }
}

/** Signs inside of code mean themselves. */
function isVerbatim(entities: readonly Entity[], { from, to }: Found): boolean {
  return entities.some(
    (each) => (each.kind === 'code' || each.kind === 'pre') && each.offset < to && endOf(each) > from,
  )
}

function apply(rich: Rich, { kind, from, to, innerFrom, innerTo, url, language }: Found): Rich {
  const opened = replace(replace(rich, innerTo, to, plain('')), from, innerFrom, plain(''))
  return format(opened, from, from + innerTo - innerFrom, { kind, url, language })
}
