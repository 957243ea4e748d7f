import { describe, expect, it } from 'vitest'

import { chooseSurplus, type KeptFile, SMALL_BYTES } from '~/engine/files/bounds'

const MB = 1024 * 1024
const BOUNDS = { small: MB, large: 10 * MB }

function file(key: string, bytes: number, usedAt: number): KeptFile {
  return { key, bytes, usedAt }
}

describe('chooseSurplus', () => {
  it('keeps everything within the bounds', () => {
    expect(chooseSurplus([file('a', 5 * MB, 1), file('b', 5 * MB, 2)], BOUNDS)).toEqual([])
  })

  it('gives up what was used longest ago, and no more than needed', () => {
    const kept = [file('new', 4 * MB, 9), file('old', 4 * MB, 1), file('older', 3 * MB, 0), file('mid', 2 * MB, 5)]
    expect(chooseSurplus(kept, BOUNDS)).toEqual(['older'])
    expect(chooseSurplus([...kept, file('more', 2 * MB, 10)], BOUNDS)).toEqual(['older', 'old'])
  })

  it('lets small pictures outlive videos that came later', () => {
    const avatar = file('avatar', SMALL_BYTES, 0)
    expect(chooseSurplus([avatar, file('film', 50 * MB, 9)], BOUNDS)).toEqual(['film'])
  })

  it('bounds the small ones too', () => {
    const avatars = Array.from({ length: 6 }, (_, index) => file(`${index}`, SMALL_BYTES, index))
    expect(chooseSurplus(avatars, BOUNDS)).toEqual(['0'])
  })
})
