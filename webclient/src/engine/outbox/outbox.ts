/** Requests that are repeated until the server has answered them, in order, engine restarts included. */

import { type Entry, laneOf } from '~/engine/outbox/entry'
import type { OutboxStore } from '~/engine/outbox/outboxStore'

const FIRST_DELAY_MS = 1000
const LONGEST_DELAY_MS = 30_000

/** What the outbox needs of the world. */
export interface Carrier {
  /** Send it; returns when it is sent. Raises what is wrong. */
  deliver: (entry: Entry, signal: AbortSignal) => Promise<void>
  /** How long to wait before trying again, in milliseconds; `undefined`: it is refused for good. */
  judge: (error: unknown, delayMs: number) => number | undefined
  /** Called with an entry that was refused, its `error` set. */
  onRefused: (entry: Entry) => void
  /** What a refusal is called. */
  nameError: (error: unknown) => string
}

export class Outbox {
  private readonly entries = new Map<string, Entry>()
  private readonly lanes = new Map<string, string[]>()
  private readonly stops = new Map<string, AbortController>()
  private readonly sleepers = new Set<() => void>()
  private nextOrder = 1

  constructor(
    private readonly store: OutboxStore,
    private readonly carrier: Carrier,
  ) {}

  /** All that waits or was refused, in order. */
  list(): Entry[] {
    return [...this.entries.values()]
  }

  find(key: string): Entry | undefined {
    return this.entries.get(key)
  }

  /** Take up what was left when the engine stopped; returns it. */
  async restore(): Promise<Entry[]> {
    const kept = (await this.store.list()).filter((entry) => !this.entries.has(entry.key))
    for (const entry of kept) {
      this.entries.set(entry.key, entry)
      this.nextOrder = Math.max(this.nextOrder, entry.order + 1)
    }
    for (const entry of kept) if (!entry.error) this.queue(entry)
    return kept
  }

  add(entry: Omit<Entry, 'order'>): void {
    const ordered: Entry = { ...entry, order: this.nextOrder++ }
    this.entries.set(entry.key, ordered)
    void this.store.put(ordered)
    this.queue(ordered)
  }

  /** Send again what was refused; its random id stays. */
  retry(key: string): Entry | undefined {
    const entry = this.entries.get(key)
    if (!entry?.error) return undefined
    const fresh: Entry = { ...entry, error: undefined }
    this.entries.set(key, fresh)
    void this.store.put(fresh)
    this.queue(fresh)
    return fresh
  }

  /** Send it never; what is on its way already may arrive all the same. */
  discard(key: string): Entry | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    this.forget(key)
    this.stops.get(key)?.abort()
    return entry
  }

  /** There is a connection again: who waits for one tries at once. */
  wake(): void {
    for (const wakeUp of this.sleepers) wakeUp()
  }

  async clear(): Promise<void> {
    for (const stop of this.stops.values()) stop.abort()
    this.entries.clear()
    this.lanes.clear()
    await this.store.clear()
  }

  private queue(entry: Entry): void {
    const name = laneOf(entry)
    const lane = this.lanes.get(name)
    if (lane) lane.push(entry.key)
    else {
      const fresh = [entry.key]
      this.lanes.set(name, fresh)
      void this.run(name, fresh)
    }
  }

  private async run(name: string, lane: string[]): Promise<void> {
    for (let key = lane[0]; key !== undefined; key = lane[0]) {
      await this.send(key)
      lane.shift()
    }
    if (this.lanes.get(name) === lane) this.lanes.delete(name)
  }

  private async send(key: string): Promise<void> {
    const stop = new AbortController()
    this.stops.set(key, stop)
    for (let delay = FIRST_DELAY_MS; ; delay = Math.min(delay * 2, LONGEST_DELAY_MS)) {
      const entry = this.entries.get(key)
      if (!entry || stop.signal.aborted) break
      try {
        await this.carrier.deliver(entry, stop.signal)
        this.forget(key)
        break
      } catch (error) {
        if (stop.signal.aborted || !this.entries.has(key)) break
        const wait = this.carrier.judge(error, delay)
        if (wait === undefined) {
          this.refuse(entry, error)
          break
        }
        await this.sleep(wait, stop.signal)
      }
    }
    this.stops.delete(key)
  }

  private refuse(entry: Entry, error: unknown): void {
    const refused: Entry = { ...entry, error: this.carrier.nameError(error) }
    this.entries.set(entry.key, refused)
    void this.store.put(refused)
    this.carrier.onRefused(refused)
  }

  private forget(key: string): void {
    this.entries.delete(key)
    void this.store.remove(key)
  }

  private sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer)
        this.sleepers.delete(wakeUp)
        signal.removeEventListener('abort', wakeUp)
        resolve()
      }
      const timer = setTimeout(wakeUp, ms)
      this.sleepers.add(wakeUp)
      signal.addEventListener('abort', wakeUp)
    })
  }
}
