/** Channels that are looked at from outside: nothing is pushed to guests, so they ask.
 * core.telegram.org/api/updates#subscribing-to-updates-of-channels-supergroups */

import type { PeerId } from '~/contract/peers'
import type { Engine } from '~/engine/engine'
import { channelIdOf, isChannelId } from '~/engine/views/peers'

/** Seconds at most between two questions, however long the server would have one wait: people talk there. */
export const ASK_AT_LEAST_EVERY = 5

export class GuestChannels {
  /** Those that somebody looks at now, member or not. */
  private readonly watched = new Set<PeerId>()
  /** Those of which the library knows from where on to ask. */
  private readonly known = new Set<PeerId>()
  /** Those that it asks about now. */
  private readonly asked = new Set<PeerId>()

  constructor(private readonly engine: Engine) {}

  watch(chat: PeerId): void {
    if (!isChannelId(chat)) return
    this.watched.add(chat)
    this.settle(chat)
  }

  leave(chat: PeerId): void {
    this.watched.delete(chat)
    this.settle(chat)
  }

  /** A channel was read; `pts` is how far. Members' channels are asked about once, for what was missed meanwhile. */
  learn(chat: PeerId, pts: number): void {
    if (this.known.has(chat)) return
    this.known.add(chat)
    if (this.isWanted(chat)) return this.settle(chat, pts)
    const channelId = channelIdOf(chat)
    const { client } = this.engine
    void client.notifyChannelOpened(channelId, pts).then(() => client.notifyChannelClosed(channelId))
  }

  /** Ask from now on, or no longer. */
  settle(chat: PeerId, pts?: number): void {
    const isWanted = this.isWanted(chat)
    if (isWanted === this.asked.has(chat)) return
    if (isWanted) {
      this.asked.add(chat)
      void this.engine.client.notifyChannelOpened(channelIdOf(chat), pts)
    } else {
      this.asked.delete(chat)
      void this.engine.client.notifyChannelClosed(channelIdOf(chat))
    }
  }

  clear(): void {
    for (const chat of [...this.watched]) this.leave(chat)
    this.known.clear()
  }

  private isWanted(chat: PeerId): boolean {
    return this.watched.has(chat) && this.known.has(chat) && !this.engine.peers.find(chat)?.isMember
  }
}
