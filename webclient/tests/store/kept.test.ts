import { beforeEach, expect, test, vi } from 'vitest'

import { forget, keep, listKept, readKept } from '~/store/kept'

const values = new Map<string, string>()
let isFull = false

/** As much of a browser's storage as is used: what it holds are properties, too. */
const storage = new Proxy(
  {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (isFull) throw new DOMException('', 'QuotaExceededError')
      values.set(name, text)
    },
    removeItem: (name: string) => void values.delete(name),
  },
  {
    ownKeys: () => [...values.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
)

beforeEach(() => {
  isFull = false
  values.clear()
  for (const name of listKept('')) forget(name)
  vi.stubGlobal('localStorage', storage)
})

test('what is kept is in the browser', () => {
  keep('a.1', 'x')
  expect([values.get('a.1'), readKept('a.1'), readKept('a.2')]).toEqual(['x', 'x', undefined])
  expect(listKept('a.')).toEqual(['a.1'])
  forget('a.1')
  expect(readKept('a.1')).toBeUndefined()
})

test('where there is no room, the page remembers, and what is newest counts', () => {
  keep('a.1', 'old')
  isFull = true
  keep('a.1', 'new')
  expect(readKept('a.1')).toBe('new')
  isFull = false
  keep('a.1', 'newest')
  expect([readKept('a.1'), values.get('a.1')]).toEqual(['newest', 'newest'])
})

test('where even looking is refused, the page remembers', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('', 'SecurityError')
    },
  })
  keep('a.1', 'x')
  expect([readKept('a.1'), listKept('a.')]).toEqual(['x', ['a.1']])
  forget('a.1')
  expect(readKept('a.1')).toBeUndefined()
})
