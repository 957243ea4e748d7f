/** Profiles that are shown somewhere: asked for when one is, and again when something changed. */

import { type Signal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

import type { FullPeer } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine, on } from '~/store/engine'

/** Changes come in bunches. */
const ASK_AGAIN_AFTER_MS = 250

const known = new Map<PeerId, Signal<FullPeer | undefined>>()
const users = new Map<PeerId, number>()
const timers = new Map<PeerId, ReturnType<typeof setTimeout>>()

on('changed', ({ what, peer }) => {
  if (what === 'fullPeer' && peer) loadLater(peer)
})
on('session', ({ session }) => {
  if (!session.self) known.clear()
})

/** What is known of somebody; kept as it is on the server as long as the component stands. */
export function useFullPeer(id: PeerId): FullPeer | undefined {
  useEffect(() => {
    users.set(id, (users.get(id) ?? 0) + 1)
    void loadFullPeer(id).catch(() => undefined)
    return () => void users.set(id, (users.get(id) ?? 1) - 1)
  }, [id])
  return writable(id).value
}

/** As it was when it was asked for last. */
export function fullPeer(id: PeerId): FullPeer | undefined {
  return writable(id).value
}

export async function loadFullPeer(id: PeerId): Promise<FullPeer> {
  const full = await (id > 0 ? engine.people.loadFull(id) : engine.groups.loadFull(id))
  writable(id).value = full
  return full
}

function loadLater(id: PeerId): void {
  if (!users.get(id) || timers.has(id)) return
  const ask = () => {
    timers.delete(id)
    if (users.get(id)) void loadFullPeer(id).catch(() => undefined)
  }
  timers.set(id, setTimeout(ask, ASK_AGAIN_AFTER_MS))
}

function writable(id: PeerId): Signal<FullPeer | undefined> {
  let found = known.get(id)
  if (!found) known.set(id, (found = signal(undefined)))
  return found
}
