/** Files on the page: addresses of blobs that live as long as somebody shows them, and for a little while after. */

import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'

import type { FileOrigin } from '~/contract/files'
import type { FileRef, Media } from '~/contract/media'
import { engine, on } from '~/store/engine'
import { findMessage } from '~/store/messages'

/** Addresses that nobody shows and that are kept for when somebody does again: scrolling back is without a flash. */
const SPARE = 150
/** Bytes of what they stand for. */
const SPARE_BYTES = 48 * 1024 * 1024

export interface LoadedFile {
  state: 'idle' | 'loading' | 'ready' | 'failed'
  /** Of a blob. */
  address?: string
  /** 0 to 1. */
  progress?: number
  /** Somebody did not want it. */
  isStopped?: boolean
}

interface Entry {
  file: FileRef
  loaded: Signal<LoadedFile>
  users: number
  bytes: number
  asked?: Promise<string>
}

const entries = new Map<string, Entry>()
let timer: ReturnType<typeof setTimeout> | undefined

on('progress', ({ key, done, total }) => {
  const entry = entries.get(key)
  if (entry?.loaded.peek().state === 'loading') {
    entry.loaded.value = { state: 'loading', progress: total ? done / total : 0 }
  }
})
on('session', ({ session }) => {
  if (session.self) return
  for (const key of [...entries.keys()]) forget(key)
})

// What was sent from this page is shown already: its picture stays where it is.
on('messageSent', ({ chat, pendingId, message }) => {
  const before = shownFile(findMessage(chat, pendingId)?.media)
  const after = shownFile(message.media)
  const entry = before && entries.get(before.uniqueId)
  if (!before || !after || !entry?.loaded.peek().address || entries.has(after.uniqueId)) return
  entries.delete(before.uniqueId)
  entries.set(after.uniqueId, { ...entry, file: after, users: 0 })
})

function shownFile(media: Media | undefined): FileRef | undefined {
  return media && 'file' in media ? media.file : undefined
}

/** What is known of a file on this page; drawn again when it changes. */
export function fileSignal(file: FileRef): ReadonlySignal<LoadedFile> {
  return entryOf(file).loaded
}

/** Load it, once for all who ask; raises what the engine raises. */
export function loadFile(file: FileRef, origin?: FileOrigin): Promise<string> {
  const entry = entryOf(file)
  const { address } = entry.loaded.peek()
  if (address) return Promise.resolve(address)
  entry.asked ??= ask(entry, origin).finally(() => (entry.asked = undefined))
  return entry.asked
}

async function ask(entry: Entry, origin?: FileOrigin): Promise<string> {
  entry.loaded.value = { state: 'loading', progress: 0 }
  try {
    const blob = await engine.files.load(entry.file, origin)
    const address = URL.createObjectURL(blob)
    entry.bytes = blob.size
    entry.loaded.value = { state: 'ready', address }
    return address
  } catch (error) {
    if (entry.loaded.peek().state === 'loading') entry.loaded.value = { state: 'failed' }
    throw error
  }
}

export function cancelLoading(file: FileRef): void {
  const entry = entries.get(file.uniqueId)
  if (entry?.loaded.peek().state !== 'loading') return
  entry.loaded.value = { state: 'idle', isStopped: true }
  void engine.files.cancel(file.uniqueId)
}

/** Show a file: it is loaded as soon as `isWanted`, and its address is good as long as the component stands. */
export function useFile(file: FileRef | undefined, origin?: FileOrigin, isWanted = true): LoadedFile {
  const key = file?.uniqueId
  const loaded = useMemo(() => file && entryOf(file).loaded, [key])
  useEffect(() => {
    if (!file) return
    const entry = entryOf(file)
    entry.users++
    return () => {
      entry.users--
      shrinkLater()
    }
  }, [key])
  useEffect(() => {
    if (file && isWanted) loadFile(file, origin).catch(() => undefined)
  }, [key, isWanted])
  return loaded?.value ?? { state: 'idle' }
}

function entryOf(file: FileRef): Entry {
  let entry = entries.get(file.uniqueId)
  if (!entry) {
    entry = { file, loaded: signal<LoadedFile>({ state: 'idle' }), users: 0, bytes: 0 }
    entries.set(file.uniqueId, entry)
  }
  entry.file = file // the same one, from where it was found last
  return entry
}

/** Later, so that what is about to be shown counts as shown. */
function shrinkLater(): void {
  timer ??= setTimeout(() => {
    timer = undefined
    shrink()
  }, 1000)
}

/** Give up the addresses that nobody shows, those that were made first before the others. */
function shrink(): void {
  const spare = [...entries].filter(([, { users, asked }]) => users === 0 && !asked)
  let bytes = spare.reduce((sum, [, entry]) => sum + entry.bytes, 0)
  let count = spare.length
  for (const [key, entry] of spare) {
    if (count <= SPARE && bytes <= SPARE_BYTES) return
    count--
    bytes -= entry.bytes
    forget(key)
  }
}

function forget(key: string): void {
  const address = entries.get(key)?.loaded.peek().address
  if (address) URL.revokeObjectURL(address)
  entries.delete(key)
}
