import { afterEach, expect, test, vi } from 'vitest'

import { getAhead, setAhead, unixNow } from '~/contract/clock'

afterEach(() => {
  setAhead(0)
  vi.useRealTimers()
})

test('a clock that is hours wrong is put right', () => {
  vi.useFakeTimers({ now: 1_000_000_000 })
  setAhead(-5 * 3600)
  expect(unixNow()).toBe(1_000_000 - 5 * 3600)
  setAhead(5 * 3600)
  expect(unixNow()).toBe(1_000_000 + 5 * 3600)
})

test('what an answer takes on its way is no wrong clock', () => {
  setAhead(3)
  expect(getAhead()).toBe(0)
})
