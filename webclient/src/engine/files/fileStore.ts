/** Files that were loaded, in IndexedDB: read again without the server, offline included. A browser that keeps nothing works without. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

import { chooseSurplus, type KeptFile } from '~/engine/files/bounds'

const NAME = 'chapar.files'
const VERSION = 1

/** How exact the time of the last use is: a file that is shown all the time is not written all the time. */
const USE_STEP_MS = 10 * 60_000

interface Schema extends DBSchema {
  /** Their bytes; a type is given when they are read. */
  blobs: { key: string; value: Blob }
  kept: { key: string; value: KeptFile }
}

export class FileStore {
  private readonly kept = new Map<string, KeptFile>()
  private readonly opened: Promise<IDBPDatabase<Schema> | undefined>

  constructor() {
    this.opened = this.open().catch(() => undefined)
  }

  async find(key: string): Promise<Blob | undefined> {
    const database = await this.opened
    const known = this.kept.get(key)
    if (!database || !known) return undefined
    const blob = await database.get('blobs', key).catch(() => undefined)
    if (!blob) this.kept.delete(key)
    else if (Date.now() - known.usedAt > USE_STEP_MS) this.note({ ...known, usedAt: Date.now() }, database)
    return blob
  }

  async put(key: string, blob: Blob): Promise<void> {
    const database = await this.opened
    if (!database) return
    const file: KeptFile = { key, bytes: blob.size, usedAt: Date.now() }
    try {
      await database.put('blobs', blob, key)
    } catch {
      return // a full disk: shown now, loaded again later
    }
    this.note(file, database)
    await this.remove(chooseSurplus(this.kept.values()), database)
  }

  async clear(): Promise<void> {
    this.kept.clear()
    const database = await this.opened
    // Where somebody has cleared the browser's data meanwhile there is nothing left to clear.
    await Promise.all([database?.clear('blobs'), database?.clear('kept')]).catch(() => undefined)
  }

  private async open(): Promise<IDBPDatabase<Schema>> {
    const database = await openDB<Schema>(NAME, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore('blobs')
        fresh.createObjectStore('kept', { keyPath: 'key' })
      },
    })
    for (const file of await database.getAll('kept')) this.kept.set(file.key, file)
    return database
  }

  private note(file: KeptFile, database: IDBPDatabase<Schema>): void {
    this.kept.set(file.key, file)
    void database.put('kept', file).catch(() => undefined)
  }

  private async remove(keys: string[], database: IDBPDatabase<Schema>): Promise<void> {
    for (const key of keys) {
      this.kept.delete(key)
      await Promise.all([database.delete('blobs', key), database.delete('kept', key)]).catch(() => undefined)
    }
  }
}
