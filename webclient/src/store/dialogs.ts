/** The list of chats as the page shows it: a signal each, so that only what changed is drawn again, and the order apart. */

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'

import type { Dialog } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import { isUnread, sortDialogs } from '~/store/dialogOrder'
import { engine, on } from '~/store/engine'
import { peerSignal, takePeers } from '~/store/peers'

const known = new Map<PeerId, Signal<Dialog | undefined>>()
/** Grows when what decides about places and folders changed. */
const revision = signal(0)

/** Whether the server has told all of it, in this page's life or before. */
export const isListLoaded = signal(false)

on('dialogs', ({ dialogs }) => take(dialogs))
on('dialogsRemoved', ({ peers }) =>
  batch(() => {
    for (const peer of peers) writable(peer).value = undefined
    revision.value++
  }),
)
on('dialogsLoaded', () => (isListLoaded.value = true))
on('session', ({ session }) => {
  if (session.self) return
  batch(() => {
    for (const each of known.values()) each.value = undefined
    isListLoaded.value = false
    revision.value++
  })
})

export async function loadDialogs(): Promise<void> {
  const { dialogs, peers, isLoaded } = await engine.dialogs.list()
  batch(() => {
    takePeers(peers)
    take(dialogs)
    if (isLoaded) isListLoaded.value = true
  })
  const others = await engine.dialogs.peers()
  takePeers(others.filter(({ id }) => !peerSignal(id).peek()))
}

export function dialogSignal(peer: PeerId): ReadonlySignal<Dialog | undefined> {
  return writable(peer)
}

/** As it is now; in a component it is drawn again when it changes. */
export function dialog(peer: PeerId): Dialog | undefined {
  return writable(peer).value
}

/** All that are not archived, in their order. */
export const mainDialogs = computed(() => sortDialogs(listDialogs().filter((each) => !each.isArchived)))
export const archivedDialogs = computed(() => sortDialogs(listDialogs().filter((each) => each.isArchived)))

/** All, in no order; in what is computed: again when places may have changed. */
export function listDialogs(): Dialog[] {
  void revision.value
  return [...known.values()].map((each) => each.peek()).filter((each) => each !== undefined)
}

function take(dialogs: readonly Dialog[]): void {
  batch(() => {
    let isMoved = false
    for (const each of dialogs) {
      const found = writable(each.peer)
      isMoved ||= isPlacedOtherwise(found.peek(), each)
      found.value = each
    }
    if (isMoved) revision.value++
  })
}

function isPlacedOtherwise(before: Dialog | undefined, after: Dialog): boolean {
  return (
    !before ||
    before.date !== after.date ||
    before.pinnedOrder !== after.pinnedOrder ||
    before.isArchived !== after.isArchived ||
    before.mutedUntil !== after.mutedUntil ||
    before.unreadCount !== after.unreadCount ||
    isUnread(before) !== isUnread(after)
  )
}

function writable(peer: PeerId): Signal<Dialog | undefined> {
  let found = known.get(peer)
  if (!found) known.set(peer, (found = signal(undefined)))
  return found
}
