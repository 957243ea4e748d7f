/** Links in descriptions, which the server keeps as plain text. */

import type { Entity, EntityKind } from '~/contract/messages'

const KINDS: [EntityKind, RegExp][] = [
  ['url', /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?()'»]/gi],
  ['email', /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g],
  ['url', /\b(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}\b(?:\/[^\s<>"]*[^\s<>".,;:!?()'»])?/gi],
  ['mention', /(?<![\w/])@[a-z]\w{3,31}\b/gi],
  ['hashtag', /(?<![\w/#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
]

export function findLinks(text: string): Entity[] {
  const found: Entity[] = []
  for (const [kind, pattern] of KINDS) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const isFree = found.every((each) => index >= each.offset + each.length || index + match.length <= each.offset)
      if (isFree) found.push({ kind, offset: index, length: match.length })
    }
  }
  return found.sort((a, b) => a.offset - b.offset)
}
