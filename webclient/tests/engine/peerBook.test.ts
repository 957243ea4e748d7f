import type { tl } from '@mtcute/web'
import { expect, test, vi } from 'vitest'

import type { Engine } from '~/engine/engine'
import { PeerBook } from '~/engine/peerBook'

function group(participantsCount: number, version: number): tl.RawChat {
  return {
    _: 'chat',
    id: 7,
    title: 'The court',
    photo: { _: 'chatPhotoEmpty' },
    participantsCount,
    date: 1,
    version,
  }
}

test('of a basic group what is older does not replace what is newer', () => {
  const emit = vi.fn()
  const book = new PeerBook({ cache: { put: vi.fn() }, emit } as unknown as Engine)
  book.learn([], [group(3, 2)])
  book.learn([], [group(2, 1)])
  expect(book.find(-7)?.memberCount).toBe(3)
  expect(emit).toHaveBeenCalledTimes(1)
  book.learn([], [{ ...group(3, 2), title: 'The fort' }])
  expect(book.find(-7)?.title).toBe('The fort')
})
