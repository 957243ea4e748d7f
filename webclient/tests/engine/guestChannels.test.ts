import { beforeEach, describe, expect, it } from 'vitest'

import type { Engine } from '~/engine/engine'
import { GuestChannels } from '~/engine/guestChannels'

const CHANNEL = -1_000_000_000_007
const members = new Set<number>()
/** Channels that the library asks about regularly, as often as they were opened. */
let opened: number[] = []
let guests: GuestChannels

beforeEach(() => {
  members.clear()
  opened = []
  const client = {
    notifyChannelOpened: async (id: number) => opened.push(id),
    notifyChannelClosed: async (id: number) => opened.splice(opened.indexOf(id), 1),
  }
  const peers = { find: (id: number) => ({ isMember: members.has(id) }) }
  guests = new GuestChannels({ client, peers } as unknown as Engine)
})

describe('GuestChannels', () => {
  it('asks as long as somebody looks', () => {
    guests.watch(CHANNEL)
    expect(opened).toEqual([])
    guests.learn(CHANNEL, 5)
    expect(opened).toEqual([7])
    guests.leave(CHANNEL)
    expect(opened).toEqual([])
    guests.watch(CHANNEL)
    guests.watch(CHANNEL)
    expect(opened).toEqual([7])
  })

  it('asks once for a member, and no longer when somebody joins', async () => {
    guests.watch(CHANNEL)
    guests.learn(CHANNEL, 5)
    members.add(CHANNEL)
    guests.settle(CHANNEL)
    expect(opened).toEqual([])
    const other = CHANNEL - 1
    members.add(other)
    guests.watch(other)
    guests.learn(other, 5)
    expect(opened).toEqual([8])
    await Promise.resolve()
    expect(opened).toEqual([])
  })

  it('asks nothing about people and basic groups', () => {
    guests.watch(42)
    guests.watch(-42)
    expect(opened).toEqual([])
  })

  it('forgets everything', () => {
    guests.watch(CHANNEL)
    guests.learn(CHANNEL, 5)
    guests.clear()
    expect(opened).toEqual([])
    guests.watch(CHANNEL)
    expect(opened).toEqual([])
  })
})
