import { describe, expect, it } from 'vitest'

import { measureDrag, STILL } from '~/ui/media/recording/drag'

describe('a button that records is dragged', () => {
  it('towards the start of the line to cancel', () => {
    expect(measureDrag(-70, 0, false)).toEqual({ toCancel: 0.5, toLock: 0 })
    expect(measureDrag(-500, -20, false)).toEqual({ toCancel: 1, toLock: 0 })
    expect(measureDrag(70, 0, true)).toEqual({ toCancel: 0.5, toLock: 0 })
  })

  it('up to lock', () => {
    expect(measureDrag(-10, -45, false)).toEqual({ toCancel: 0, toLock: 0.5 })
    expect(measureDrag(0, -300, true)).toEqual({ toCancel: 0, toLock: 1 })
  })

  it('elsewhere for nothing', () => {
    expect(measureDrag(80, 60, false)).toEqual(STILL)
    expect(measureDrag(-80, 60, true)).toEqual(STILL)
  })
})
