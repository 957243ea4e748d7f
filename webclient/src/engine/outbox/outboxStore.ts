/** What was written and is not sent yet, in IndexedDB: a database of its own, for it is no copy of anything. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

import type { Entry } from '~/engine/outbox/entry'

interface Schema extends DBSchema {
  entries: { key: string; value: Entry }
}

/** A browser that keeps nothing works without: what is not sent yet is gone with the engine then. */
export class OutboxStore {
  private readonly opened: Promise<IDBPDatabase<Schema> | undefined>

  constructor(name = 'chapar.outbox') {
    this.opened = openDB<Schema>(name, 1, {
      upgrade: (database) => void database.createObjectStore('entries', { keyPath: 'key' }),
    }).catch(() => undefined)
  }

  /** In the order in which they are to be sent. */
  async list(): Promise<Entry[]> {
    const database = await this.opened
    const entries = (await database?.getAll('entries').catch(() => [])) ?? []
    return entries.sort((a, b) => a.order - b.order)
  }

  async put(entry: Entry): Promise<void> {
    const database = await this.opened
    await database?.put('entries', entry).catch(() => undefined)
  }

  async remove(key: string): Promise<void> {
    const database = await this.opened
    await database?.delete('entries', key).catch(() => undefined)
  }

  async clear(): Promise<void> {
    const database = await this.opened
    await database?.clear('entries').catch(() => undefined)
  }
}
