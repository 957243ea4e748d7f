/** A stretch of a place's messages, as ids: read further on both sides, moved by events. Holes are never inside of it. */

import { computed, signal } from '@preact/signals'

import { listedId } from '~/contract/former'
import { FIRST_PENDING_ID, type Message, type Place } from '~/contract/messages'
import type { Stretch, Where } from '~/engine/areas/history'
import { extendStretch, type IdStretch, joinStretches, mergeIds, takesNew, trimStretch } from '~/store/stretches'

/** Messages asked for at first, and when somebody reads on. */
const PAGE = 50
const FURTHER_PAGE = 100

/** As many ids are kept at most; further ones are read again when they are wanted. */
const MOST_IDS = 12_000

/** Where messages come from. */
export interface Source {
  load(place: Place, where: Where, limit: number): Promise<Stretch>
  loadCached(place: Place, limit: number): Promise<Stretch>
  take(place: Place, messages: Message[]): void
}

const EMPTY: IdStretch = { ids: [], hasOlder: true, hasNewer: true }

export class MessageList {
  private readonly stretch = signal<IdStretch>(EMPTY)
  private readonly pendingIds = signal<readonly number[]>([])
  private readonly isStale = signal(false)
  /** New ones that came while the end was being read. */
  private arrived: number[] = []
  private turn = 0

  /** Oldest first, those of the former group (`contract/former`) above. What is not sent yet stands at the end, if that is where
   * this stretch ends. */
  readonly ids = computed<readonly number[]>(() => {
    const { ids, hasNewer } = this.stretch.value
    const pending = this.pendingIds.value
    return pending.length && (!hasNewer || this.isStale.value || !ids.length) ? [...ids, ...pending] : ids
  })
  readonly hasOlder = computed(() => this.stretch.value.hasOlder)
  readonly hasNewer = computed(() => this.stretch.value.hasNewer && !this.isStale.value)
  readonly isLoading = signal(false)
  /** Whether anything was read yet. */
  readonly isRead = signal(false)
  /** The server's name for why nothing can be read. */
  readonly failure = signal<string | undefined>(undefined)
  /** How many pages show it. */
  watchers = 0

  constructor(
    readonly place: Place,
    private readonly source: Source,
  ) {}

  /** Go to the end of the place; shows what was kept from before until the server has answered. */
  async openEnd(): Promise<void> {
    const { ids, hasNewer } = this.stretch.value
    if (!hasNewer && ids.length) return
    if (!ids.length) await this.showCached()
    await this.load({ before: 0 })
  }

  /** Go to where a message is, and show what stands around it. */
  async openAround(id: number): Promise<void> {
    if (!this.has(id)) await this.load({ around: id })
  }

  has(id: number): boolean {
    return this.ids.peek().includes(id)
  }

  async loadOlder(): Promise<void> {
    const first = this.stretch.value.ids[0]
    if (first === undefined || !this.hasOlder.value || this.isLoading.value) return
    await this.extend({ before: first }, 'older')
  }

  async loadNewer(): Promise<void> {
    const last = this.stretch.value.ids.at(-1)
    if (last === undefined || !this.hasNewer.value || this.isLoading.value) return
    await this.extend({ after: last }, 'newer')
  }

  /** Too much has happened that was not told: what is shown is read again, what is not is forgotten. */
  async reset(): Promise<void> {
    const last = this.stretch.value.ids.at(-1)
    if (!this.watchers || last === undefined) {
      this.turn++
      this.stretch.value = EMPTY
      this.isLoading.value = false
      return
    }
    this.stretch.value = { ...this.stretch.value, hasNewer: true }
    await this.load({ around: last }, true)
  }

  /** There is a connection again: read what could only be shown from before. */
  async refresh(): Promise<void> {
    if (!this.watchers || (!this.isStale.value && !this.failure.value)) return
    await this.load({ before: 0 })
  }

  add(messages: readonly Message[]): void {
    const pending = messages.filter((message) => message.id >= FIRST_PENDING_ID).map((message) => message.id)
    if (pending.length) this.pendingIds.value = mergeIds(this.pendingIds.value, pending)
    const sent = messages.filter((message) => message.id < FIRST_PENDING_ID).map((message) => message.id)
    if (!sent.length) return
    if (this.isLoading.value) this.arrived.push(...sent)
    const taken = sent.filter((id) => takesNew(this.stretch.value, id))
    if (!taken.length) return
    const { ids } = this.stretch.value
    if (taken.length === 1 && ids.at(-1) === taken[0]) return
    this.put(trimStretch({ ...this.stretch.value, ids: mergeIds(ids, taken.sort(ascending)) }, MOST_IDS, 'newer'))
  }

  remove(gone: readonly number[]): void {
    const drop = new Set(gone)
    const { ids } = this.stretch.value
    this.arrived = this.arrived.filter((id) => !drop.has(id))
    if (ids.some((id) => drop.has(id))) {
      this.put({ ...this.stretch.value, ids: ids.filter((id) => !drop.has(id)) })
    }
    const pending = this.pendingIds.value
    if (pending.some((id) => drop.has(id))) this.pendingIds.value = pending.filter((id) => !drop.has(id))
  }

  private async showCached(): Promise<void> {
    const turn = this.turn
    const cached = await this.source.loadCached(this.place, PAGE)
    if (turn !== this.turn || !cached.messages.length || this.stretch.value.ids.length) return
    this.source.take(this.place, cached.messages)
    this.isStale.value = true
    this.put({ ...EMPTY, ids: this.idsOf(cached) })
  }

  private async load(where: { before: 0 } | { around: number }, isFresh = false): Promise<void> {
    await this.ask(where, (read) => (isFresh ? read : joinStretches(this.stretch.value, read)))
  }

  private async extend(where: { before: number } | { after: number }, side: 'older' | 'newer'): Promise<void> {
    await this.ask(where, (read) => trimStretch(extendStretch(this.stretch.value, read, side), MOST_IDS, side))
  }

  private async ask(where: Where, join: (read: IdStretch) => IdStretch): Promise<void> {
    const turn = ++this.turn
    this.isLoading.value = true
    this.arrived = []
    try {
      const isFurther = 'after' in where || ('before' in where && where.before !== 0)
      const read = await this.source.load(this.place, where, isFurther ? FURTHER_PAGE : PAGE)
      if (turn !== this.turn) return
      this.source.take(this.place, read.messages)
      this.failure.value = undefined
      const next = join({ ids: this.idsOf(read), hasOlder: read.hasOlder, hasNewer: read.hasNewer })
      if (!('before' in where && where.before)) this.isStale.value = !!read.isCached
      this.put(next)
      this.takeArrived()
      this.isRead.value = true
    } catch (error) {
      if (turn === this.turn) this.failure.value = error instanceof Error ? error.message : String(error)
    } finally {
      if (turn === this.turn) this.isLoading.value = false
    }
  }

  private takeArrived(): void {
    const taken = this.arrived.filter((id) => takesNew(this.stretch.value, id)).sort(ascending)
    this.arrived = []
    if (taken.length) this.put({ ...this.stretch.value, ids: mergeIds(this.stretch.value.ids, taken) })
  }

  private put(stretch: IdStretch): void {
    this.stretch.value = stretch
  }

  private idsOf({ messages }: Stretch): number[] {
    return messages.map((message) => listedId(this.place.chat, message))
  }
}

function ascending(a: number, b: number): number {
  return a - b
}
