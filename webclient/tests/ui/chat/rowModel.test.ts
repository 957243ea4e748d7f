import { describe, expect, it } from 'vitest'

import { RowModel } from '~/ui/chat/scroller/rowModel'

function rows(from: number, to: number) {
  return Array.from({ length: to - from }, (_, i) => ({ id: from + i, key: from + i, estimate: 50 }))
}

describe('RowModel', () => {
  it('keeps what is looked at where it is when rows are put above and get their heights', () => {
    const model = new RowModel()
    model.setRows(rows(100, 200))
    const anchor = model.anchorAt(1010)
    expect(anchor).toEqual({ id: 120, offset: -10 })
    model.setRows(rows(50, 200))
    model.measure(60, 500)
    const top = anchor ? model.topOf(anchor) : 0
    expect(model.anchorAt(top)).toEqual(anchor)
    expect(top).toBe(1010 + 50 * 50 + 450)
  })

  it('goes to the next row when the one looked at is gone', () => {
    const model = new RowModel()
    model.setRows(rows(1, 11))
    const anchor = model.anchorAt(200)
    model.setRows(rows(1, 11).filter((row) => row.id !== 5))
    expect(anchor && model.topOf(anchor)).toBe(200)
  })

  it('finds rows by height', () => {
    const model = new RowModel()
    model.setRows(rows(1, 10_001))
    expect(model.total).toBe(500_000)
    expect(model.rangeOf(1000, 1500)).toEqual([20, 31])
    expect(model.indexAt(1e9)).toBe(9999)
    expect(model.indexAt(-5)).toBe(0)
  })

  it('knows an empty list', () => {
    const model = new RowModel()
    model.setRows([])
    expect(model.rangeOf(0, 1000)).toEqual([0, 0])
    expect(model.anchorAt(0)).toBeUndefined()
    expect(model.topOf({ id: 3, offset: 0 })).toBe(0)
  })
})
