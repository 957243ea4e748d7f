import { describe, expect, it } from 'vitest'

import { CachedTails } from '~/engine/cachedTails'

function make() {
  const kept = new Map<string, unknown>()
  const cache = {
    findFact: async <T>(name: string) => kept.get(name) as T | undefined,
    putFact: (name: string, value: unknown) => void kept.set(name, value),
  }
  return { kept, tails: new CachedTails(cache), again: () => new CachedTails(cache) }
}

describe('CachedTails', () => {
  it('grows on both sides as long as nothing is missing', async () => {
    const { tails } = make()
    await tails.end(1, [10, 11, 12])
    await tails.append(1, 13)
    await tails.before(1, 10, [7, 8, 9])
    expect(await tails.find(1)).toEqual({ from: 7, to: 13 })
  })

  it('begins anew after a hole', async () => {
    const { tails } = make()
    await tails.end(1, [10, 11, 12])
    await tails.end(1, [50, 51])
    expect(await tails.find(1)).toEqual({ from: 50, to: 51 })
    await tails.before(1, 12, [10, 11])
    expect(await tails.find(1)).toEqual({ from: 50, to: 51 })
    tails.break(1)
    await tails.append(1, 99)
    expect(await tails.find(1)).toEqual({ from: 99, to: 99 })
  })

  it('is known after a restart', async () => {
    const { tails, again } = make()
    await tails.end(1, [10, 11])
    expect(await again().find(1)).toEqual({ from: 10, to: 11 })
  })
})
