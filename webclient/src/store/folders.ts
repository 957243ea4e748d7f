/** Folders, and what is in them. */

import { computed, type ReadonlySignal, signal } from '@preact/signals'

import { ALL_CHATS, type Dialog, type Folder } from '~/contract/dialogs'
import { countUnread } from '~/store/dialogOrder'
import { listDialogs, mainDialogs } from '~/store/dialogs'
import { engine, on } from '~/store/engine'
import { isInFolder, sortInFolder } from '~/store/folderRules'
import { peer } from '~/store/peers'

/** In their order, "all chats" among them; none: only that one. */
export const folders = signal<readonly Folder[]>([])
/** The one that is looked at. */
export const openFolder = signal(ALL_CHATS)

on('folders', (event) => take(event.folders))
on('session', ({ session }) => {
  if (!session.self) take([])
})

export async function loadFolders(): Promise<void> {
  take(await engine.folders.list())
}

/** The chats of a folder in its order. */
export function folderDialogs(id: number): ReadonlySignal<Dialog[]> {
  return id === ALL_CHATS ? mainDialogs : listOf(id)
}

/** How many of its chats have something unread. */
export function folderUnread(id: number): { count: number; isMuted: boolean } {
  return countUnread(folderDialogs(id).value)
}

const lists = new Map<number, ReadonlySignal<Dialog[]>>()

function listOf(id: number): ReadonlySignal<Dialog[]> {
  let found = lists.get(id)
  if (!found) lists.set(id, (found = computed(() => select(folders.value.find((each) => each.id === id)))))
  return found
}

function select(folder: Folder | undefined): Dialog[] {
  if (!folder) return []
  const inside = listDialogs().filter((each) => isInFolder(folder, each, peer(each.peer)))
  return sortInFolder(folder, inside)
}

function take(next: readonly Folder[]): void {
  folders.value = next
  if (!next.some(({ id }) => id === openFolder.peek())) openFolder.value = ALL_CHATS
}
