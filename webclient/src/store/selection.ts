/** Messages chosen to do something with them together. */

import { computed, signal } from '@preact/signals'

import { type Message, type Place, placeKey } from '~/contract/messages'
import { on } from '~/store/engine'
import { idsIn, peekMessage } from '~/store/messages'

interface Selection {
  place: Place
  /** As they stand in the list of the place. */
  ids: ReadonlySet<number>
}

export const selection = signal<Selection | undefined>(undefined)

export const isSelecting = computed(() => selection.value !== undefined)

export function isSelected(id: number): boolean {
  return selection.value?.ids.has(id) ?? false
}

/** Parts of an album are chosen together. */
export function toggleSelected(place: Place, ids: readonly number[]): void {
  const current = selection.peek()
  const chosen = new Set(current && placeKey(current.place) === placeKey(place) ? current.ids : [])
  const isIn = ids.every((id) => chosen.has(id))
  for (const id of ids) {
    if (isIn) chosen.delete(id)
    else chosen.add(id)
  }
  selection.value = chosen.size ? { place, ids: chosen } : undefined
}

/** Everything from the last chosen one to this one. */
export function selectUpTo(place: Place, id: number, all: readonly number[]): void {
  const last = [...(selection.peek()?.ids ?? [])].at(-1) ?? id
  const ids = new Set([...(selection.peek()?.ids ?? []), ...listBetween(place, last, id, all)])
  selection.value = { place, ids }
}

/** These and everything between them, and nothing else. */
export function selectBetween(place: Place, one: number, other: number, all: readonly number[]): void {
  const ids = listBetween(place, one, other, all)
  selection.value = ids.length ? { place, ids: new Set(ids) } : undefined
}

/** Both included; nobody means what the chat itself tells. */
function listBetween(place: Place, one: number, other: number, all: readonly number[]): number[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  return all.filter((id) => id >= from && id <= to && !peekMessage(place.chat, id)?.service)
}

export function clearSelection(): void {
  selection.value = undefined
}

/** In the order in which they were written. */
export function selectedMessages(): Message[] {
  const current = selection.value
  if (!current) return []
  const ids = [...current.ids].sort((a, b) => a - b)
  return ids.map((id) => peekMessage(current.place.chat, id)).filter((message) => message !== undefined)
}

on('messagesRemoved', ({ chat, ids }) => {
  const current = selection.peek()
  const gone = current ? idsIn(current.place, chat, ids) : []
  if (!current || !gone.some((id) => current.ids.has(id))) return
  const left = [...current.ids].filter((id) => !gone.includes(id))
  selection.value = left.length ? { ...current, ids: new Set(left) } : undefined
})
on('session', clearSelection)
