/** What is selected in a message, to be quoted. */

import type { Message } from '~/contract/messages'
import type { Quote } from '~/store/composing'

/** Letters that may be quoted. core.telegram.org/api/replies */
const LONGEST = 1024

/** Undefined when nothing of this message is selected, or more than it. */
export function quoteOf(message: Message): Quote | undefined {
  const selection = getSelection()
  const range = selection && selection.rangeCount ? selection.getRangeAt(0) : undefined
  if (!range || range.collapsed) return undefined
  const within = range.commonAncestorContainer
  const element = within instanceof Element ? within : within.parentElement
  const shown = element?.closest('.Bubble-text')?.closest('[data-message]')
  if (Number(shown?.getAttribute('data-message')) !== message.id) return undefined
  return quotePart(message, String(selection))
}

function quotePart({ text, entities }: Pick<Message, 'text' | 'entities'>, selected: string): Quote | undefined {
  const part = selected.trim().slice(0, LONGEST)
  const offset = part ? text.indexOf(part) : -1
  if (offset < 0) return undefined
  const inside = entities.flatMap((entity) => {
    const from = Math.max(entity.offset, offset)
    const to = Math.min(entity.offset + entity.length, offset + part.length)
    return from < to ? [{ ...entity, offset: from - offset, length: to - from }] : []
  })
  return { text: part, entities: inside, offset }
}
