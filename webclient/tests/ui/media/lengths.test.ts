import { describe, expect, it } from 'vitest'

import { learnLength, lengthOf } from '~/ui/media/lengths'

const file = (uniqueId: string, size: number) => ({ fileId: uniqueId, uniqueId, size, mime: 'audio/ogg' })

describe('how long something lasts', () => {
  it('is what its sender says', () => {
    expect(lengthOf({ file: file('a', 18_000), durationSeconds: 6 })).toBe(6)
  })

  it('is unknown where so few bytes cannot last so long', () => {
    expect(lengthOf({ file: file('b', 18_000), durationSeconds: 2 ** 24 })).toBeUndefined()
  })

  it('is what a player found out, whatever was said', () => {
    const voice = file('c', 18_000)
    learnLength(voice, Infinity)
    learnLength(voice, NaN)
    expect(lengthOf({ file: voice, durationSeconds: 2 ** 24 })).toBeUndefined()
    learnLength(voice, 6.2)
    expect(lengthOf({ file: voice, durationSeconds: 2 ** 24 })).toBe(6.2)
  })
})
