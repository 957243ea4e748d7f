import { describe, expect, it } from 'vitest'

import { FIRST_PENDING_ID, type Message } from '~/contract/messages'
import type { Stretch, Where } from '~/engine/areas/history'
import { MessageList } from '~/store/messageList'

/** A place at a server that may tell late. */
class Server {
  ids: number[]
  wait: Promise<void> = Promise.resolve()
  cached: number[] = []

  constructor(count: number) {
    this.ids = Array.from({ length: count }, (_, i) => i + 1)
  }

  async load(_: unknown, where: Where, limit: number): Promise<Stretch> {
    const ids = this.ids
    const read =
      'around' in where
        ? ids.filter((id) => Math.abs(id - where.around) < limit / 2)
        : 'after' in where
          ? ids.filter((id) => id > where.after).slice(0, limit)
          : ids.filter((id) => !where.before || id < where.before).slice(-limit)
    const answer = {
      messages: read.map(message),
      hasOlder: (read[0] ?? 0) > (ids[0] ?? 0),
      hasNewer: (read.at(-1) ?? 0) < (ids.at(-1) ?? 0),
    }
    await this.wait
    return answer
  }

  async loadCached(): Promise<Stretch> {
    return { messages: this.cached.map(message), hasOlder: true, hasNewer: true, isCached: true }
  }

  take(): void {}
}

function message(id: number): Message {
  return { id, chat: 1, isOut: false, date: id, text: '', entities: [] }
}

function isContinuous(ids: readonly number[]): boolean {
  return ids.every((id, i) => i === 0 || id === (ids[i - 1] ?? 0) + 1)
}

function open(server: Server): MessageList {
  const list = new MessageList({ chat: 1 }, server)
  list.watchers = 1
  return list
}

describe('MessageList', () => {
  it('shows what was kept until the server answers, and joins the two', async () => {
    const server = new Server(60)
    server.cached = [20, 21, 22]
    const list = open(server)
    await list.openEnd()
    expect(list.ids.value).toEqual(server.ids.slice(10))
    expect(list.hasNewer.value).toBe(false)
  })

  it('misses nothing that comes while the end is being read', async () => {
    const server = new Server(10)
    const list = open(server)
    let answer = () => {}
    server.wait = new Promise((resolve) => (answer = resolve))
    const opened = list.openEnd()
    await new Promise((resolve) => setTimeout(resolve))
    list.add([message(11), message(12)])
    list.add([message(13)])
    answer()
    await opened
    expect(list.ids.value.at(-1)).toBe(13)
    expect(isContinuous(list.ids.value)).toBe(true)
  })

  it('takes 500 missed messages once and in order, by whatever way they come', async () => {
    const server = new Server(100)
    const list = open(server)
    await list.openEnd()
    const missed = Array.from({ length: 500 }, (_, i) => message(101 + i))
    server.ids.push(...missed.map(({ id }) => id))
    list.add(missed.slice(0, 100))
    list.add(missed.slice(50, 150))
    await list.reset()
    list.add(missed.slice(150))
    expect(isContinuous(list.ids.value)).toBe(true)
    while (list.hasNewer.value) await list.loadNewer()
    while (list.hasOlder.value) await list.loadOlder()
    expect(list.ids.value).toEqual(server.ids)
  })

  it('stays where it is when too much was missed, with a hole that is known', async () => {
    const server = new Server(100)
    const list = open(server)
    await list.openEnd()
    server.ids.push(...Array.from({ length: 5000 }, (_, i) => 101 + i))
    await list.reset()
    list.add([message(5101)])
    expect(list.ids.value).toContain(100)
    expect(list.ids.value).not.toContain(5101)
    expect(list.hasNewer.value).toBe(true)
  })

  it('does not show what is not sent yet after a hole', async () => {
    const server = new Server(1000)
    const list = open(server)
    await list.openAround(200)
    list.add([message(FIRST_PENDING_ID)])
    expect(list.ids.value).not.toContain(FIRST_PENDING_ID)
    await list.openEnd()
    expect(list.ids.value.at(-1)).toBe(FIRST_PENDING_ID)
  })

  it('reads both ways to the ends', async () => {
    const server = new Server(400)
    const list = open(server)
    await list.openAround(200)
    while (list.hasOlder.value) await list.loadOlder()
    while (list.hasNewer.value) await list.loadNewer()
    expect(list.ids.value).toEqual(server.ids)
  })

  it('says why nothing can be read', async () => {
    const server = new Server(1)
    server.load = () => Promise.reject(new Error('CHANNEL_PRIVATE'))
    const list = open(server)
    await list.openEnd()
    expect(list.failure.value).toBe('CHANNEL_PRIVATE')
    expect(list.isLoading.value).toBe(false)
  })
})
