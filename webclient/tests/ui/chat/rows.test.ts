import { describe, expect, it } from 'vitest'

import type { Message } from '~/contract/messages'
import { buildRows } from '~/ui/chat/rows'

const NOON = 1_700_000_000

function rowsOf(messages: Partial<Message>[], readUpTo = 0, before?: ReturnType<typeof buildRows>) {
  const all = messages.map((message, i): Message => {
    return { id: i + 1, chat: 1, from: 5, isOut: false, date: NOON + i, text: 'a', entities: [], ...message }
  })
  const find = (id: number) => all.find((message) => message.id === id)
  return buildRows({ ids: all.map(({ id }) => id), find, drawnAs: (id) => id, readUpTo }, before)
}

describe('buildRows', () => {
  it('puts together what one person wrote in a row', () => {
    const rows = rowsOf([{}, {}, { from: 6 }, { from: 6, date: NOON + 1000 }])
    expect(rows.map((row) => [row.isFirst, row.isLast])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ])
  })

  it('makes one row of an album', () => {
    expect(rowsOf([{ albumId: 'x' }, { albumId: 'x' }, {}]).map((row) => row.ids)).toEqual([[1, 2], [3]])
  })

  it('begins every day with a line', () => {
    const rows = rowsOf([{}, {}, { date: NOON + 86_400 }])
    expect(rows.map((row) => row.day !== undefined)).toEqual([true, false, true])
  })

  it('draws the line of unread ones once, above the first that is not ours', () => {
    const rows = rowsOf([{}, {}, { isOut: true }, {}, {}], 2)
    expect(rows.map((row) => row.isUnreadStart)).toEqual([false, false, false, true, false])
  })

  it('keeps rows that did not change', () => {
    const before = rowsOf([{}, {}])
    const after = rowsOf([{}, {}, {}], 0, before)
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })
})
