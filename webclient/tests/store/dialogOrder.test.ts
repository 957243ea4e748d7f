import { effect } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { FOR_EVER } from '~/contract/dialogs'
import { isMuted } from '~/store/dialogOrder'
import { now } from '~/store/now'

const START = 1_800_000_000

beforeEach(() => void vi.useFakeTimers({ now: START * 1000, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

describe('isMuted', () => {
  it('tells what is silent now', () => {
    now.value = START
    expect(isMuted(undefined)).toBe(false)
    expect(isMuted({ mutedUntil: 0 })).toBe(false)
    expect(isMuted({ mutedUntil: START - 1 })).toBe(false)
    expect(isMuted({ mutedUntil: START + 1 })).toBe(true)
    expect(isMuted({ mutedUntil: FOR_EVER })).toBe(true)
  })

  it('tells those who show it when a silence ends, and nobody of one that does not', () => {
    now.value = START
    const told: boolean[] = []
    const lasting: boolean[] = []
    const ends = [
      effect(() => void told.push(isMuted({ mutedUntil: START + 60 }))),
      effect(() => void lasting.push(isMuted({ mutedUntil: FOR_EVER }))),
    ]
    now.value = START + 30
    now.value = START + 60
    expect(told).toEqual([true, true, false])
    expect(lasting).toEqual([true])
    for (const end of ends) end()
  })
})
