/** Folders that people make of their chats. Which chats are in one is decided by the page. core.telegram.org/api/folders */

import type { Folder } from '~/contract/dialogs'
import type { Area, Engine } from '~/engine/engine'
import { buildFolder, parseFolder } from '~/engine/views/folders'

/** Ids of folders that people make. core.telegram.org/method/messages.updateDialogFilter */
const FIRST_ID = 2
const LAST_ID = 255
const KEPT_AS = 'folders'

/** What a folder might be, and why one would want it. */
export interface SuggestedFolder {
  folder: Folder
  description: string
}

export function folders(engine: Engine) {
  let known: Folder[] = []
  let restored: Promise<void> = Promise.resolve()
  let isRead = false

  async function restore(): Promise<void> {
    const kept = await engine.cache.findFact<Folder[]>(KEPT_AS)
    if (kept && !isRead) known = kept
  }

  function put(next: Folder[]): void {
    known = next
    engine.cache.putFact(KEPT_AS, next)
    engine.emit({ type: 'folders', folders: next })
  }

  async function load(): Promise<void> {
    const { filters } = await engine.call({ _: 'messages.getDialogFilters' })
    isRead = true
    put(filters.map((filter) => buildFolder(filter, engine.self)))
  }

  /** Shown at once; what is refused is read again. */
  async function change(next: Folder[], ask: () => Promise<unknown>): Promise<void> {
    put(next)
    try {
      await ask()
    } catch (error) {
      await load()
      throw error
    }
  }

  function freeId(): number {
    const taken = new Set(known.map(({ id }) => id))
    for (let id = FIRST_ID; id <= LAST_ID; id++) if (!taken.has(id)) return id
    return LAST_ID
  }

  const calls = {
    /** In their order, "all chats" among them. */
    async list(): Promise<Folder[]> {
      await restored
      return known
    },

    /** Keep a folder; id 0 makes a new one, and its id is told. Raises FILTER_INCLUDE_EMPTY, DIALOG_FILTERS_TOO_MUCH. */
    async save(folder: Folder): Promise<number> {
      const saved = { ...folder, id: folder.id || freeId() }
      const filter = await parseFolder(saved, (peer) => engine.peers.input(peer))
      const isNew = !known.some(({ id }) => id === saved.id)
      const next = isNew ? [...known, saved] : known.map((each) => (each.id === saved.id ? saved : each))
      await change(next, () => engine.call({ _: 'messages.updateDialogFilter', id: saved.id, filter }))
      if (isNew) await load()
      return saved.id
    },

    /** The chats stay where they are. */
    async remove(id: number): Promise<void> {
      const next = known.filter((each) => each.id !== id)
      await change(next, () => engine.call({ _: 'messages.updateDialogFilter', id }))
    },

    /** All ids, "all chats" included. */
    async reorder(order: number[]): Promise<void> {
      const next = [...known].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      await change(next, () => engine.call({ _: 'messages.updateDialogFiltersOrder', order }))
    },

    async listSuggested(): Promise<SuggestedFolder[]> {
      const found = await engine.call({ _: 'messages.getSuggestedDialogFilters' })
      return found.map(({ filter, description }) => ({
        folder: { ...buildFolder(filter, engine.self), id: 0 },
        description,
      }))
    },
  }

  return {
    calls,
    updates: { updateDialogFilter: load, updateDialogFilters: load, updateDialogFilterOrder: load },
    onSignedIn() {
      isRead = false
      restored = restore()
      load().catch((error: unknown) => engine.complain(error, 'folders'))
    },
    onSignedOut: () => void (known = []),
    onTooLong: () => void load(),
  } satisfies Area
}
