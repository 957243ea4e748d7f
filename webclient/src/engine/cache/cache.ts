/** What can be read without a connection: people, chats and messages seen, in IndexedDB.
 *
 * Writes are gathered and made a little later, so that nothing waits for them. A browser that keeps nothing (a private
 * window, a full disk), or no longer (somebody has cleared its data meanwhile), works without.
 */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

import type { Dialog } from '~/contract/dialogs'
import type { Message } from '~/contract/messages'
import type { Peer, PeerId } from '~/contract/peers'

const NAME = 'chapar.cache'
const VERSION = 1
const WRITE_AFTER_MS = 300

interface Schema extends DBSchema {
  peers: { key: number; value: Peer }
  dialogs: { key: number; value: Dialog }
  /** By chat and id. */
  messages: { key: [number, number]; value: Message }
  facts: { key: string; value: unknown }
}

type Table = 'peers' | 'dialogs' | 'messages'
type Row<T extends Table> = Schema[T]['value']

/** Whether this browser keeps anything for us: one that is told not to refuses to open a database. */
export async function canKeep(): Promise<boolean> {
  try {
    const database = await openDB('chapar.probe', 1)
    database.close()
    return true
  } catch {
    return false
  }
}

export class Cache {
  private readonly opened: Promise<IDBPDatabase<Schema> | undefined>
  private waiting: ((database: IDBPDatabase<Schema>) => void)[] = []
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.opened = openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        database.createObjectStore('peers', { keyPath: 'id' })
        database.createObjectStore('dialogs', { keyPath: 'peer' })
        database.createObjectStore('messages', { keyPath: ['chat', 'id'] })
        database.createObjectStore('facts')
      },
      // A newer version of the client wants to change it.
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    }).catch(() => undefined)
  }

  put<T extends Table>(table: T, rows: Row<T>[]): void {
    this.later((database) => {
      const store = database.transaction(table, 'readwrite').store
      for (const row of rows) void store.put(row).catch(ignore)
    })
  }

  remove(table: Table, keys: Schema[Table]['key'][]): void {
    this.later((database) => {
      const store = database.transaction(table, 'readwrite').store
      for (const key of keys) void store.delete(key as never).catch(ignore)
    })
  }

  async list<T extends 'peers' | 'dialogs'>(table: T): Promise<Row<T>[]> {
    const database = await this.opened
    return (await database?.getAll(table).catch(() => [])) ?? []
  }

  /** The last messages of a chat before an id, oldest first. */
  async listMessages(chat: PeerId, beforeId: number, limit: number): Promise<Message[]> {
    const database = await this.opened
    if (!database) return []
    const found: Message[] = []
    const range = IDBKeyRange.bound([chat, 0], [chat, beforeId], false, true)
    try {
      let cursor = await database.transaction('messages').store.openCursor(range, 'prev')
      for (; cursor && found.length < limit; cursor = await cursor.continue()) found.push(cursor.value)
    } catch {
      return []
    }
    return found.reverse()
  }

  /** Keep a stretch of a chat's messages, oldest first: what was kept between its ends and is not in it is gone. */
  putStretch(chat: PeerId, messages: Message[]): void {
    const first = messages[0]
    const last = messages.at(-1)
    if (!first || !last) return
    this.later((database) => {
      const store = database.transaction('messages', 'readwrite').store
      void store.delete(IDBKeyRange.bound([chat, first.id], [chat, last.id])).catch(ignore)
      for (const message of messages) void store.put(message).catch(ignore)
    })
  }

  /** Forget the messages of a chat. */
  removeMessagesOf(chat: PeerId): void {
    this.later((database) => {
      void database.delete('messages', IDBKeyRange.bound([chat, 0], [chat, Infinity])).catch(ignore)
    })
  }

  /** Forget the messages of all chats. */
  async clearMessages(): Promise<void> {
    await (await this.opened)?.clear('messages').catch(ignore)
  }

  putFact(name: string, value: unknown): void {
    this.later((database) => void database.put('facts', value, name).catch(ignore))
  }

  async findFact<T>(name: string): Promise<T | undefined> {
    const database = await this.opened
    return (await database?.get('facts', name).catch(() => undefined)) as T | undefined
  }

  async clear(): Promise<void> {
    this.waiting = []
    const database = await this.opened
    if (!database) return
    const tables = ['peers', 'dialogs', 'messages', 'facts'] as const
    await Promise.all(tables.map((table) => database.clear(table).catch(ignore)))
  }

  /** Write what waits, and let others have the database. */
  async close(): Promise<void> {
    await this.write()
    ;(await this.opened)?.close()
  }

  private later(write: (database: IDBPDatabase<Schema>) => void): void {
    this.waiting.push(write)
    this.timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS)
  }

  private async write(): Promise<void> {
    this.timer = undefined
    const database = await this.opened
    const waiting = this.waiting.splice(0)
    try {
      if (database) for (const write of waiting) write(database)
    } catch {
      // closed, for another version of the client
    }
  }
}

function ignore(): void {}
