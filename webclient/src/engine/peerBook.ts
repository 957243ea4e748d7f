/** Everybody and every chat that this client has heard of. */

import { MtPeerNotFoundError, type tl } from '@mtcute/web'
import { resolvePeer } from '@mtcute/web/methods.js'
import { toInputChannel, toInputUser } from '@mtcute/web/utils.js'

import type { Peer, PeerId } from '~/contract/peers'
import { Refused } from '~/contract/wire'
import type { Engine } from '~/engine/engine'
import { buildChat, buildUser } from '~/engine/views/peers'

export class PeerBook {
  private readonly known = new Map<PeerId, Peer>()

  constructor(private readonly engine: Engine) {}

  find(id: PeerId): Peer | undefined {
    return this.known.get(id)
  }

  /** Those of these that are known, in no order. */
  list(ids: Iterable<PeerId>): Peer[] {
    return [...ids].map((id) => this.known.get(id)).filter((peer): peer is Peer => peer !== undefined)
  }

  all(): Peer[] {
    return [...this.known.values()]
  }

  /** Take in what an answer or an update says, and tell the pages what is new. */
  learn(users: tl.TypeUser[], chats: tl.TypeChat[]): void {
    const changed: Peer[] = []
    const take = (peer: Peer | undefined) => {
      const before = peer && this.known.get(peer.id)
      if (!peer || JSON.stringify(before) === JSON.stringify(peer)) return
      // An answer may be taken in after an update that came with it and is newer.
      if (before?.version && peer.version && peer.version < before.version) return
      this.known.set(peer.id, peer)
      changed.push(peer)
    }
    for (const user of users) take(buildUser(user, this.known))
    for (const chat of chats) take(buildChat(chat, this.known))
    if (changed.length) this.tell(changed)
  }

  /** Change what is known of somebody; nothing happens when nobody has that id. */
  change(id: PeerId, part: Partial<Peer>): void {
    const peer = this.known.get(id)
    if (!peer) return
    const next = { ...peer, ...part }
    this.known.set(id, next)
    this.tell([next])
  }

  /** What was kept from last time; nobody is told. */
  restore(peers: Peer[]): void {
    for (const peer of peers) if (!this.known.has(peer.id)) this.known.set(peer.id, peer)
  }

  /** As requests name a peer. Raises PEER_ID_INVALID for one that it has never seen. */
  async input(id: PeerId): Promise<tl.TypeInputPeer> {
    try {
      return await resolvePeer(this.engine.client, id === this.engine.self ? 'self' : id)
    } catch (error) {
      // An address may name a chat before the server has told of it.
      if (error instanceof MtPeerNotFoundError) throw new Refused({ name: 'PEER_ID_INVALID', code: 400 })
      throw error
    }
  }

  async inputUser(id: PeerId): Promise<tl.TypeInputUser> {
    return toInputUser(await this.input(id))
  }

  async inputChannel(id: PeerId): Promise<tl.TypeInputChannel> {
    return toInputChannel(await this.input(id))
  }

  clear(): void {
    this.known.clear()
  }

  private tell(peers: Peer[]): void {
    this.engine.cache.put('peers', peers)
    this.engine.emit({ type: 'peers', peers })
  }
}
