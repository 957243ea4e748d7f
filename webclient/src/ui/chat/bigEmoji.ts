/** Messages that are nothing but a few emoji are shown large. */

import type { Message } from '~/contract/messages'

/** One to so many. */
const MOST = 3
const LONGEST = 60

const EMOJI =
  /^(?:\p{RI}\p{RI}|\p{Emoji}(?:\p{EMod}|\uFE0F\u20E3?|[\u{E0020}-\u{E007E}]+\u{E007F})?(?:\u200D\p{Emoji}(?:\p{EMod}|\uFE0F)?)*)$/u
const PLAIN = /^[\d#*]$/

/** How many emoji a message is made of; 0: there is something else in it. */
export function bigEmoji({ text, entities }: Pick<Message, 'text' | 'entities'>): number {
  if (!text || text.length > LONGEST || entities.some((entity) => entity.kind !== 'customEmoji')) return 0
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.replace(/\s/g, ''))]
  const isEmoji = letters.every(({ segment }) => EMOJI.test(segment) && !PLAIN.test(segment))
  return isEmoji && letters.length <= MOST ? letters.length : 0
}
