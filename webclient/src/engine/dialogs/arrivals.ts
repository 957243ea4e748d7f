/** The newest message of every chat, and which came while an answer was on its way. */

import type { PeerId } from '~/contract/peers'

export class Arrivals {
  private readonly newestIds = new Map<PeerId, number>()
  private readonly at = new Map<PeerId, number>()
  private tick = 0

  /** Now, to be compared with later. */
  now(): number {
    return this.tick
  }

  newest(chat: PeerId): number {
    return this.newestIds.get(chat) ?? 0
  }

  /** The server said that this is the newest message of a chat. */
  know(chat: PeerId, id: number): void {
    if (id > this.newest(chat)) this.newestIds.set(chat, id)
  }

  /** A new message came. */
  arrive(chat: PeerId, id: number): void {
    this.know(chat, id)
    this.at.set(chat, ++this.tick)
  }

  hasArrivedSince(chat: PeerId, moment: number): boolean {
    return (this.at.get(chat) ?? 0) > moment
  }

  clear(): void {
    this.newestIds.clear()
    this.at.clear()
  }
}
