import 'fake-indexeddb/auto'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { FIRST_PENDING_ID } from '~/contract/messages'
import type { OutgoingMedia } from '~/contract/outgoing'
import { type Entry, showOutgoing } from '~/engine/outbox/entry'
import { type Carrier, Outbox } from '~/engine/outbox/outbox'
import { OutboxStore } from '~/engine/outbox/outboxStore'

class Refusal extends Error {}

/** A server that takes each random id once, as often as it is asked, and loses answers and connections when told to. */
class Server {
  readonly taken: string[] = []
  asked: string[] = []
  isReachable = true
  losesAnswers = 0
  refused = new Set<string>()

  async take(entry: Entry): Promise<void> {
    this.asked.push(entry.key)
    await Promise.resolve()
    if (!this.isReachable) throw new Error('no connection')
    if (this.refused.has(entry.key)) throw new Refusal('CHAT_WRITE_FORBIDDEN')
    if (!this.taken.includes(entry.key)) this.taken.push(entry.key)
    if (this.losesAnswers-- > 0) throw new Error('the connection was lost')
  }
}

let server: Server
let store: OutboxStore
let refused: Entry[]
let nextStore = 0

function start(): Outbox {
  const carrier: Carrier = {
    deliver: (entry) => server.take(entry),
    judge: (error, delayMs) => (error instanceof Refusal ? undefined : delayMs),
    nameError: (error) => (error as Error).message,
    onRefused: (entry) => refused.push(entry),
  }
  return new Outbox(store, carrier)
}

function entry(key: string, chat = 1, media?: OutgoingMedia): Omit<Entry, 'order'> {
  const outgoing = { place: { chat }, text: key, entities: [], media }
  return { key, parts: [{ randomId: key, outgoing, shown: showOutgoing(outgoing, FIRST_PENDING_ID, key, 7) }] }
}

const file: OutgoingMedia = { kind: 'file', form: 'document', blob: new Blob(['x']), name: 'x', mime: 'text/plain' }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  server = new Server()
  store = new OutboxStore(`outbox.${nextStore++}`)
  refused = []
})
afterEach(() => vi.useRealTimers())

async function settled(condition: () => boolean): Promise<void> {
  await vi.waitFor(() => {
    if (!condition()) throw new Error('not yet')
  })
}

describe('Outbox', () => {
  it('sends in order', async () => {
    const outbox = start()
    for (const key of ['1', '2', '3']) outbox.add(entry(key))
    await settled(() => outbox.list().length === 0)
    expect(server.taken).toEqual(['1', '2', '3'])
    expect(server.asked).toEqual(['1', '2', '3'])
  })

  it('lets nothing overtake what waits for the connection', async () => {
    server.isReachable = false
    const outbox = start()
    for (const key of ['1', '2', '3']) outbox.add(entry(key))
    await vi.advanceTimersByTimeAsync(1500)
    expect(new Set(server.asked)).toEqual(new Set(['1']))
    server.isReachable = true
    outbox.wake()
    await settled(() => outbox.list().length === 0)
    expect(server.taken).toEqual(['1', '2', '3'])
  })

  it('tries again by itself, later and later', async () => {
    server.isReachable = false
    const outbox = start()
    outbox.add(entry('1'))
    await vi.advanceTimersByTimeAsync(0)
    expect(server.asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.asked).toHaveLength(3)
  })

  it('sends once what the server took when the answer was lost', async () => {
    server.losesAnswers = 2
    const outbox = start()
    outbox.add(entry('1'))
    outbox.add(entry('2'))
    await vi.advanceTimersByTimeAsync(5000)
    await settled(() => outbox.list().length === 0)
    expect(server.taken).toEqual(['1', '2'])
    expect(server.asked.filter((key) => key === '1')).toHaveLength(3)
  })

  it('goes on after a restart with the same random ids, in the same order', async () => {
    server.isReachable = false
    const before = start()
    for (const key of ['9', '1', '5']) before.add(entry(key))
    await settled(() => server.asked.length > 0)
    await vi.waitFor(async () => expect(await store.list()).toHaveLength(3))

    server.isReachable = true
    server.asked = []
    const after = start()
    expect((await after.restore()).map(({ key }) => key)).toEqual(['9', '1', '5'])
    await settled(() => after.list().length === 0)
    expect(server.taken).toEqual(['9', '1', '5'])
    await vi.waitFor(async () => expect(await store.list()).toEqual([]))
  })

  it('keeps files over a restart', async () => {
    server.isReachable = false
    start().add(entry('1', 1, file))
    await vi.waitFor(async () => expect(await store.list()).toHaveLength(1))
    const [kept] = await start().restore()
    const media = kept?.parts[0]?.outgoing.media
    expect(media?.kind === 'file' && (await media.blob.text())).toBe('x')
  })

  it('keeps what was refused, with the reason, and sends it again when told to', async () => {
    server.refused.add('1')
    const outbox = start()
    outbox.add(entry('1'))
    outbox.add(entry('2'))
    await settled(() => server.taken.includes('2'))
    expect(refused.map(({ key, error }) => [key, error])).toEqual([['1', 'CHAT_WRITE_FORBIDDEN']])
    await vi.waitFor(async () =>
      expect((await store.list()).map(({ error }) => error)).toEqual(['CHAT_WRITE_FORBIDDEN']),
    )

    const after = start()
    await after.restore()
    expect(after.find('1')?.error).toBe('CHAT_WRITE_FORBIDDEN')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.taken).toEqual(['2'])
    server.refused.clear()
    after.retry('1')
    await settled(() => after.list().length === 0)
    expect(server.taken).toEqual(['2', '1'])
  })

  it('sends never what was discarded while it waited', async () => {
    server.isReachable = false
    const outbox = start()
    outbox.add(entry('1'))
    outbox.add(entry('2'))
    await settled(() => server.asked.length > 0)
    outbox.discard('1')
    server.isReachable = true
    outbox.wake()
    await settled(() => outbox.list().length === 0)
    expect(server.taken).toEqual(['2'])
  })

  it('lets texts pass files, and chats each other', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const outbox = new Outbox(store, {
      deliver: async (each) => {
        if (each.key === '1') await held
        await server.take(each)
      },
      judge: (_, delayMs) => delayMs,
      nameError: String,
      onRefused: () => {},
    })
    outbox.add(entry('1', 1, file))
    outbox.add(entry('2', 1, file))
    outbox.add(entry('3', 1))
    outbox.add(entry('4', 2))
    await settled(() => server.taken.length === 2)
    expect(server.taken).toEqual(['3', '4'])
    release()
    await settled(() => outbox.list().length === 0)
    expect(server.taken).toEqual(['3', '4', '1', '2'])
  })
})
