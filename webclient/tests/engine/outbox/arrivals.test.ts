import { describe, expect, it } from 'vitest'

import { FIRST_PENDING_ID, type Message } from '~/contract/messages'
import { Arrivals } from '~/engine/outbox/arrivals'
import { type Entry, showOutgoing } from '~/engine/outbox/entry'

function entryOf(text: string, key: string): Entry {
  const outgoing = { place: { chat: 5 }, text, entities: [] }
  const shown = showOutgoing(outgoing, FIRST_PENDING_ID + Number(key), key, 7)
  return { key, order: 1, parts: [{ randomId: key, outgoing, shown }] }
}

function sent(text: string, id: number): Message {
  return { id, chat: 5, from: 7, isOut: true, date: 0, text, entities: [] }
}

describe('Arrivals', () => {
  it('recognizes what comes before its answer, once', () => {
    const arrivals = new Arrivals()
    const entry = entryOf('rose', '1')
    arrivals.expect(entry)
    expect(arrivals.recognize(sent('thorn', 10))).toBeUndefined()
    expect(arrivals.recognize(sent('rose', 11))).toBe(entry.parts[0])
    expect(arrivals.recognize(sent('rose', 12))).toBeUndefined()
  })

  it('does not take what an answer told for the next one that says the same', () => {
    const arrivals = new Arrivals()
    const [first, second] = [entryOf('ok', '1'), entryOf('ok', '2')]
    arrivals.expect(first)
    arrivals.settle(first, new Map([['1', sent('ok', 11)]]))
    arrivals.expect(second)
    expect(arrivals.recognize(sent('ok', 11))).toBeUndefined()
    expect(arrivals.recognize(sent('ok', 12))).toBe(second.parts[0])
  })

  it('gives back what was taken for sent when it is refused', () => {
    const arrivals = new Arrivals()
    const entry = entryOf('rose', '1')
    arrivals.expect(entry)
    arrivals.recognize(sent('rose', 11))
    expect(arrivals.forget(entry)).toEqual([entry.parts[0]?.shown])
    expect(arrivals.forget(entry)).toEqual([])
  })

  it('takes nothing of others', () => {
    const arrivals = new Arrivals()
    arrivals.expect(entryOf('rose', '1'))
    expect(arrivals.recognize({ ...sent('rose', 11), isOut: false })).toBeUndefined()
    expect(arrivals.recognize({ ...sent('rose', 11), chat: 6 })).toBeUndefined()
  })
})
