import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Draft } from '~/contract/dialogs'
import { drafts } from '~/engine/areas/drafts'

import { makeDialog, standIn, type StandIn } from '../dialogs/standIns'

const CHAT = 7
const place = { chat: CHAT }
const CLEARED = {
  _: 'updateDraftMessage',
  peer: { _: 'peerUser', userId: CHAT },
  draft: { _: 'draftMessageEmpty' },
} as const

let world: StandIn
let area: ReturnType<typeof drafts>
/** Lets the server answer what it was asked last. */
let answer: () => void

function draft(text: string): Draft {
  return { text, entities: [], date: 1 }
}

beforeEach(() => {
  vi.useFakeTimers()
  world = standIn(() => new Promise<void>((resolve) => (answer = resolve)))
  world.engine.dialogs.put([makeDialog(CHAT)])
  area = drafts(world.engine)
})
afterEach(() => vi.useRealTimers())

describe('drafts', () => {
  it('keeps what was begun after a message was sent, though news of that message clear what was before', async () => {
    area.calls.forget(place)
    area.calls.save(place, draft('half a sentence'))
    const left = area.calls.flush(place)
    await vi.advanceTimersByTimeAsync(0)
    area.updates.updateDraftMessage(CLEARED)
    expect(area.calls.find(place)?.text).toBe('half a sentence')
    answer()
    await left
    area.updates.updateDraftMessage(CLEARED) // from another device, later
    expect(area.calls.find(place)).toBeUndefined()
  })

  it('goes on keeping what is written while the server takes what was there before', async () => {
    area.calls.save(place, draft('half'))
    const left = area.calls.flush(place)
    await vi.advanceTimersByTimeAsync(0)
    area.calls.save(place, draft('half a sentence'))
    answer()
    await left
    area.updates.updateDraftMessage(CLEARED)
    expect(area.calls.find(place)?.text).toBe('half a sentence')
    await vi.advanceTimersByTimeAsync(2000)
    expect(world.asked.map((each) => each._ === 'messages.saveDraft' && each.message)).toEqual([
      'half',
      'half a sentence',
    ])
  })

  it('tells other pages what is written in one, and that it was sent', () => {
    area.calls.save(place, draft('half'), 1)
    area.calls.forget(place, 1)
    const told = world.told.filter((event) => event.type === 'draft')
    expect(told.map(({ draft: text, by }) => [text?.text, by])).toEqual([
      ['half', 1],
      [undefined, 1],
    ])
  })
})
