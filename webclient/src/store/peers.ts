/** People and chats as the page knows them: a signal each, so that what shows one is drawn again when it changes. */

import { type ReadonlySignal, type Signal, signal } from '@preact/signals'

import type { Peer, PeerId } from '~/contract/peers'
import { on } from '~/store/engine'

const known = new Map<PeerId, Signal<Peer | undefined>>()

on('peers', ({ peers }) => takePeers(peers))
on('session', ({ session }) => {
  if (!session.self) for (const each of known.values()) each.value = undefined
})

export function peerSignal(id: PeerId): ReadonlySignal<Peer | undefined> {
  return writable(id)
}

/** As it is now; in a component it is drawn again when it changes. */
export function peer(id: PeerId): Peer | undefined {
  return writable(id).value
}

export function takePeers(peers: Peer[]): void {
  for (const each of peers) writable(each.id).value = each
}

function writable(id: PeerId): Signal<Peer | undefined> {
  let found = known.get(id)
  if (!found) known.set(id, (found = signal(undefined)))
  return found
}
