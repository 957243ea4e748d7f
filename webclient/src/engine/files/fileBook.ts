/** Files of the server's and of this browser's: loaded once, whoever asks, and kept for the next time. */

import { tl } from '@mtcute/web'

import type { FileOrigin } from '~/contract/files'
import type { FileRef } from '~/contract/media'
import { parseLocalFileId } from '~/contract/outgoing'
import { Refused } from '~/contract/wire'
import type { Engine } from '~/engine/engine'
import { SMALL_BYTES } from '~/engine/files/bounds'
import { download, PART_BYTES } from '~/engine/files/download'
import { FileStore } from '~/engine/files/fileStore'
import { findFreshFile } from '~/engine/files/freshReference'
import { PartQueue } from '~/engine/files/partQueue'
import { askPublicPart } from '~/engine/files/publicFile'
import { buildLocation, type FilePlace, parseFile, safeType } from '~/engine/views/files'

/** Parts asked for at once, of all files together. */
const PARTS_AT_ONCE = 6

/** Parts of streams that stay in memory: 8 MB. */
const STREAM_PARTS = 16

const PROGRESS_EVERY_MS = 100

interface Loading {
  askers: number
  giveUp: AbortController
  blob: Promise<Blob>
}

export class FileBook {
  readonly store = new FileStore()
  private readonly queue = new PartQueue(PARTS_AT_ONCE)
  private readonly loading = new Map<string, Loading>()
  /** Newer places of files whose references have expired. */
  private readonly fresh = new Map<string, string>()
  private readonly streamed = new Map<string, Promise<Uint8Array>>()

  /** Finds a file that waits to be sent; the outbox says how. */
  findLocal: (localId: string, isThumb: boolean) => Promise<Blob | undefined> = async () => undefined

  constructor(private readonly engine: Engine) {}

  /** The whole file. Progress is told as events by its `uniqueId`. */
  load(file: FileRef, origin?: FileOrigin): Promise<Blob> {
    const known = this.loading.get(file.uniqueId)
    if (known) {
      known.askers++
      return known.blob
    }
    const giveUp = new AbortController()
    const blob = this.fetch(file, origin, giveUp.signal).finally(() => this.loading.delete(file.uniqueId))
    this.loading.set(file.uniqueId, { askers: 1, giveUp, blob })
    return blob
  }

  /** One asker wants it no longer; when none is left, the server is asked no more. */
  cancel(uniqueId: string): void {
    const known = this.loading.get(uniqueId)
    if (known && --known.askers === 0) known.giveUp.abort(cancelled())
  }

  /** A stretch of a file, not beyond its end. */
  async read(file: FileRef, offset: number, limit: number, origin?: FileOrigin): Promise<Uint8Array<ArrayBuffer>> {
    const kept = await this.findHere(file)
    if (kept) return new Uint8Array(await kept.slice(offset, offset + limit).arrayBuffer())
    const index = Math.floor(offset / PART_BYTES)
    const part = await this.streamPart(file, index, origin)
    const begin = offset - index * PART_BYTES
    return part.slice(begin, begin + limit)
  }

  async clear(): Promise<void> {
    for (const { giveUp } of this.loading.values()) giveUp.abort(cancelled())
    this.fresh.clear()
    this.streamed.clear()
    await this.store.clear()
  }

  private async fetch(file: FileRef, origin: FileOrigin | undefined, signal: AbortSignal): Promise<Blob> {
    const { uniqueId, size } = file
    const mime = safeType(file.mime)
    const kept = await this.findHere(file)
    if (kept) return kept.slice(0, kept.size, mime)
    let told = 0
    const blob = await download({
      size,
      mime,
      signal,
      ask: (offset, limit) => this.ask(file, origin, offset, limit, signal),
      onProgress: (done) => {
        if (size <= SMALL_BYTES || (done < size && Date.now() - told < PROGRESS_EVERY_MS)) return
        told = Date.now()
        this.engine.emit({ type: 'progress', key: uniqueId, done, total: size })
      },
    })
    void this.store.put(uniqueId, blob)
    return blob
  }

  /** Without the server. */
  private async findHere(file: FileRef): Promise<Blob | undefined> {
    const local = parseLocalFileId(file.fileId)
    if (!local) return this.store.find(file.uniqueId)
    const blob = await this.findLocal(local.localId, local.isThumb)
    if (!blob) throw new Refused({ name: 'FILE_SENT', code: 0 }) // a moment ago: its message is told anew
    return blob
  }

  private streamPart(file: FileRef, index: number, origin?: FileOrigin): Promise<Uint8Array> {
    const key = `${file.uniqueId}/${index}`
    let part = this.streamed.get(key)
    if (!part) {
      const { signal } = new AbortController()
      part = this.ask(file, origin, index * PART_BYTES, PART_BYTES, signal)
      part.catch(() => this.streamed.delete(key))
    }
    this.streamed.delete(key)
    this.streamed.set(key, part) // used last
    for (const oldest of this.streamed.keys()) {
      if (this.streamed.size <= STREAM_PARTS) break
      this.streamed.delete(oldest)
    }
    return part
  }

  private ask(
    file: FileRef,
    origin: FileOrigin | undefined,
    offset: number,
    limit: number,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const isUrgent = file.size <= SMALL_BYTES
    return this.queue.run(isUrgent, signal, async () => {
      const { uniqueId } = file
      try {
        return await this.askPart(parseFile(this.fresh.get(uniqueId) ?? file.fileId), offset, limit, isUrgent, signal)
      } catch (error) {
        if (!origin || !tl.RpcError.is(error) || !error.text.startsWith('FILE_REFERENCE_')) throw error
        const fresh = await findFreshFile(this.engine, uniqueId, origin)
        if (!fresh) throw error
        this.fresh.set(uniqueId, fresh)
        return this.askPart(parseFile(fresh), offset, limit, isUrgent, signal)
      }
    })
  }

  private async askPart(
    place: FilePlace,
    offset: number,
    limit: number,
    isSmall: boolean,
    abortSignal: AbortSignal,
  ): Promise<Uint8Array> {
    if (place.form === 'public') return askPublicPart(place.path, offset, limit, abortSignal)
    const location = await buildLocation(place, (peer) => this.engine.peers.input(peer))
    const answer = await this.engine.client.call(
      { _: 'upload.getFile', location, offset, limit },
      { kind: isSmall ? 'main' : 'download', abortSignal, maxRetryCount: Infinity, floodSleepThreshold: Infinity },
    )
    if (answer._ !== 'upload.file') throw new Error(answer._)
    return answer.bytes
  }
}

/** What askers are told when nobody wants it any longer. */
function cancelled(): Refused {
  return new Refused({ name: 'CANCELLED', code: 0 })
}
