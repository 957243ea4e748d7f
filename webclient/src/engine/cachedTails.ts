/** Of which chats the end is kept without a hole, and from where on.
 *
 * The cache holds whatever was seen. Only what lies between `from` and `to` is known to be continuous up to the end of the chat:
 * new messages are told one after the other, and when the server did not tell some, the tail is forgotten.
 */

import type { PeerId } from '~/contract/peers'
import type { Cache } from '~/engine/cache/cache'

export interface Tail {
  from: number
  to: number
}

export class CachedTails {
  private readonly known = new Map<PeerId, Tail | undefined>()

  constructor(private readonly cache: Pick<Cache, 'findFact' | 'putFact'>) {}

  async find(chat: PeerId): Promise<Tail | undefined> {
    if (!this.known.has(chat)) {
      const kept = await this.cache.findFact<Tail>(nameOf(chat))
      if (!this.known.has(chat)) this.known.set(chat, kept)
    }
    return this.known.get(chat)
  }

  /** These ids are the end of the chat. */
  async end(chat: PeerId, ids: readonly number[]): Promise<void> {
    const known = await this.find(chat)
    const from = ids[0]
    const to = ids.at(-1)
    if (from === undefined || to === undefined) return this.put(chat, undefined)
    const meets = known && known.to >= from
    this.put(chat, { from: meets ? Math.min(known.from, from) : from, to: Math.max(to, meets ? known.to : 0) })
  }

  /** These ids are what comes right before another. */
  async before(chat: PeerId, before: number, ids: readonly number[]): Promise<void> {
    const known = await this.find(chat)
    const from = ids[0]
    if (!known || from === undefined || before < known.from || before > known.to + 1) return
    if (from < known.from) this.put(chat, { ...known, from })
  }

  /** A message was put at the end. */
  async append(chat: PeerId, id: number): Promise<void> {
    const known = await this.find(chat)
    if (!known || known.to < id) this.put(chat, { from: known?.from ?? id, to: id })
  }

  /** Something is missing from here on. */
  break(chat: PeerId): void {
    this.put(chat, undefined)
  }

  clear(): void {
    this.known.clear()
  }

  private put(chat: PeerId, tail: Tail | undefined): void {
    this.known.set(chat, tail)
    this.cache.putFact(nameOf(chat), tail)
  }
}

function nameOf(chat: PeerId): string {
  return `tail.${chat}`
}
