import { describe, expect, it } from 'vitest'

import { formerId } from '~/contract/former'
import type { Message, Place } from '~/contract/messages'
import type { Stretch, Where } from '~/engine/areas/history'
import { findInBoth, loadWithFormer } from '~/engine/formerGroups'
import { MessageList } from '~/store/messageList'

const SUPERGROUP = -1_000_000_000_007
const GROUP = -7

/** A server that reads chats as `history.load` does; ids of both begin at 1, and the group ends with what became of it. */
class Chats {
  readonly ids = new Map<number, number[]>()

  constructor(above: number, own: number) {
    this.ids.set(GROUP, upTo(above + 1))
    this.ids.set(SUPERGROUP, upTo(own))
  }

  readonly load = async ({ chat }: Place, where: Where, limit: number): Promise<Stretch> => {
    const ids = this.ids.get(chat) ?? []
    const read =
      'around' in where
        ? ids.filter((id) => Math.abs(id - where.around) < limit / 2)
        : 'after' in where
          ? ids.filter((id) => id > where.after).slice(0, limit)
          : ids.filter((id) => !where.before || id < where.before).slice(-limit)
    const hasNewer = 'after' in where ? read.length >= limit : !('before' in where && !where.before)
    const hasOlder = 'before' in where ? read.length >= limit : true
    return { messages: read.map((id) => this.message(chat, id)), hasOlder, hasNewer }
  }

  private message(chat: number, id: number): Message {
    const isEnd = chat === GROUP && id === this.ids.get(GROUP)?.length
    const service = isEnd ? { kind: 'chatMigrateTo' } : undefined
    return { id, chat, isOut: false, date: id, text: '', entities: [], service }
  }
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1)
}

function open(chats: Chats, former: number | undefined): MessageList {
  const load = loadWithFormer(chats.load, async () => former)
  const nothing = { messages: [], hasOlder: true, hasNewer: true }
  const list = new MessageList({ chat: SUPERGROUP }, { load, loadCached: async () => nothing, take: () => undefined })
  list.watchers = 1
  return list
}

const both = (above: number, own: number) => [...upTo(above).map(formerId), ...upTo(own)]

describe('a supergroup that was a basic group', () => {
  it.each([
    [130, 120],
    [130, 3],
    [2, 170],
    [0, 4],
    [60, 0],
    [100, 50],
    [99, 49],
  ])('is read upwards into what was written before: %d above %d', async (above, own) => {
    const list = open(new Chats(above, own), GROUP)
    await list.openEnd()
    for (let turn = 0; turn < 9; turn++) await list.loadOlder()
    expect(list.ids.value).toEqual(both(above, own))
    expect(list.hasOlder.value).toBe(false)
  })

  it.each([
    [130, 120],
    [5, 1],
    [100, 3],
  ])('is read downwards from there: %d above %d', async (above, own) => {
    const list = open(new Chats(above, own), GROUP)
    await list.openAround(formerId(2))
    expect(list.has(formerId(2))).toBe(true)
    for (let turn = 0; turn < 9; turn++) await list.loadNewer()
    for (let turn = 0; turn < 9; turn++) await list.loadOlder()
    expect(list.ids.value).toEqual(both(above, own))
    expect(list.hasNewer.value).toBe(false)
  })

  it('keeps messages of the same id apart when one of them is deleted', async () => {
    const list = open(new Chats(5, 5), GROUP)
    await list.openEnd()
    await list.loadOlder()
    list.remove([formerId(3)])
    expect(list.has(3)).toBe(true)
    list.remove([4])
    expect(list.ids.value).toEqual([1, 2, 4, 5].map(formerId).concat([1, 2, 3, 5]))
  })

  it('is read alone by who was not in the group', async () => {
    const list = open(new Chats(9, 4), undefined)
    await list.openAround(formerId(3))
    await list.loadOlder()
    expect(list.ids.value).toEqual(upTo(4))
  })

  it('finds a day in the group first', async () => {
    const find = (above: number | undefined) =>
      findInBoth({ chat: SUPERGROUP }, async ({ chat }) => (chat === GROUP ? above : 8), GROUP)
    expect(await find(3)).toBe(formerId(3))
    expect(await find(undefined)).toBe(8)
    expect(await findInBoth({ chat: SUPERGROUP }, async () => 8, undefined)).toBe(8)
  })
})
