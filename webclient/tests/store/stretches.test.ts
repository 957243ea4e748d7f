import { describe, expect, it } from 'vitest'

import { extendStretch, type IdStretch, joinStretches, mergeIds, takesNew, trimStretch } from '~/store/stretches'

const middle = (...ids: number[]): IdStretch => ({ ids, hasOlder: true, hasNewer: true })
const end = (...ids: number[]): IdStretch => ({ ids, hasOlder: true, hasNewer: false })

describe('joinStretches', () => {
  it('makes one of two that meet', () => {
    expect(joinStretches(middle(1, 2, 3), end(3, 4, 5))).toEqual(end(1, 2, 3, 4, 5))
  })

  it('never shows a hole as if nothing were missing', () => {
    expect(joinStretches(middle(1, 2, 3), end(7, 8, 9))).toEqual(end(7, 8, 9))
  })

  it('drops what is not there any more between the ends of what was read', () => {
    expect(joinStretches(middle(1, 2, 3, 4), end(2, 4, 5))).toEqual(end(1, 2, 4, 5))
  })

  it('drops what stood after the end when the end was read', () => {
    expect(joinStretches(middle(1, 2, 9), end(1, 2))).toEqual(end(1, 2))
  })

  it('knows an empty place', () => {
    const empty = { ids: [], hasOlder: false, hasNewer: false }
    expect(joinStretches(middle(1, 2), empty)).toEqual(empty)
  })

  it('keeps what it knows of the side that was not read', () => {
    const whole = { ids: [1, 2, 3], hasOlder: false, hasNewer: true }
    expect(joinStretches(whole, middle(2, 3, 4)).hasOlder).toBe(false)
  })
})

describe('a stretch', () => {
  it('takes new messages only where nothing is missing before them', () => {
    expect(takesNew(end(1, 2), 3)).toBe(true)
    expect(takesNew(middle(1, 2), 3)).toBe(false)
    expect(takesNew(end(5, 7), 6)).toBe(true)
    expect(takesNew(end(5, 7), 3)).toBe(false)
  })

  it('is extended on one side', () => {
    expect(extendStretch(end(5, 6), { ids: [3, 4], hasOlder: false, hasNewer: true }, 'older')).toEqual({
      ids: [3, 4, 5, 6],
      hasOlder: false,
      hasNewer: false,
    })
  })

  it('forgets the far end when it grows too long', () => {
    expect(trimStretch(end(1, 2, 3, 4), 3, 'older')).toEqual(middle(1, 2, 3))
    expect(trimStretch(end(1, 2, 3, 4), 3, 'newer')).toEqual(end(2, 3, 4))
  })
})

describe('mergeIds', () => {
  it('has each once and in order, however they come', () => {
    let ids: number[] = []
    const wanted = Array.from({ length: 500 }, (_, i) => i + 1)
    for (const id of shuffle([...wanted, ...wanted])) ids = mergeIds(ids, [id])
    expect(ids).toEqual(wanted)
  })
})

function shuffle(ids: number[]): number[] {
  let seed = 7
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  return ids
    .map((id) => [random(), id] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, id]) => id)
}
