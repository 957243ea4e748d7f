/** The list of chats as the page shows it. */

import { computed, signal } from '@preact/signals'

import type { Dialog } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import { engine, on } from '~/store/engine'
import { takePeers } from '~/store/peers'

const known = signal<ReadonlyMap<PeerId, Dialog>>(new Map())

on('dialogs', ({ dialogs }) => take(dialogs))
on('dialogsRemoved', ({ peers }) => {
  const next = new Map(known.value)
  for (const each of peers) next.delete(each)
  known.value = next
})
on('session', ({ session }) => {
  if (!session.self) known.value = new Map()
})

export async function loadDialogs(): Promise<void> {
  const { dialogs, peers } = await engine.dialogs.list()
  takePeers(peers)
  take(dialogs)
}

export function dialog(peer: PeerId): Dialog | undefined {
  return known.value.get(peer)
}

/** All that are not archived: pinned ones first, then by date, newest first. */
export const mainDialogs = computed(() => sortDialogs([...known.value.values()].filter((each) => !each.isArchived)))
export const archivedDialogs = computed(() => sortDialogs([...known.value.values()].filter((each) => each.isArchived)))

export function sortDialogs(dialogs: Dialog[]): Dialog[] {
  const order = (each: Dialog) => each.pinnedOrder || Infinity
  return dialogs.sort((a, b) => (order(a) === order(b) ? b.date - a.date : order(a) - order(b)))
}

function take(dialogs: Dialog[]): void {
  const next = new Map(known.value)
  for (const each of dialogs) next.set(each.peer, each)
  known.value = next
}
