import { expect, test, vi } from 'vitest'

import type { Message } from '~/contract/messages'

vi.mock('~/store/engine', () => ({ on: () => undefined, connection: { subscribe: () => undefined } }))
vi.mock('~/store/peers', () => ({}))

const { takeMessages } = await import('~/store/messages')
const { clearSelection, selectedMessages, selectUpTo, toggleSelected } = await import('~/store/selection')

test('what the chat itself tells is not chosen with what stands around it', () => {
  const place = { chat: 1 }
  const said = (id: number): Message => ({ id, chat: 1, isOut: false, date: id, text: 'a', entities: [] })
  takeMessages([said(1), { ...said(2), service: { kind: 'pinMessage' } }, said(3)])
  toggleSelected(place, [1])
  selectUpTo(place, 3, [1, 2, 3])
  expect(selectedMessages().map(({ id }) => id)).toEqual([1, 3])
  clearSelection()
})
