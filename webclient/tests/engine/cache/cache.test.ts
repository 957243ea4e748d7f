import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { Cache } from '~/engine/cache/cache'

test('what somebody has cleared meanwhile is missing, and stops nothing', async () => {
  const cache = new Cache()
  cache.put('messages', [{ id: 1, chat: 5, isOut: false, date: 1, text: 'a', entities: [] }])
  await cache.close()
  expect(await cache.listMessages(5, 10, 10)).toEqual([])
  await cache.clearMessages()
  await cache.clear()
})
