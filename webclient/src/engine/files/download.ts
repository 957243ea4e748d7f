/** A whole file, part by part. core.telegram.org/api/files#downloading-files */

/** The largest that a server gives at once. */
export const PART_BYTES = 512 * 1024

/** Parts of one file that are asked for at the same time. */
const AT_ONCE = 4

export interface Download {
  /** 0: not known. */
  size: number
  mime: string
  signal: AbortSignal
  ask: (offset: number, limit: number) => Promise<Uint8Array>
  onProgress?: (done: number) => void
}

export async function download({ size, mime, signal, ask, onProgress }: Download): Promise<Blob> {
  const parts: Blob[] = []
  let done = 0
  let next = 0
  let isAtEnd = false
  async function work(): Promise<void> {
    while (!isAtEnd && (!size || next * PART_BYTES < size)) {
      const index = next++
      const bytes = await ask(index * PART_BYTES, PART_BYTES)
      signal.throwIfAborted()
      // A blob of its own, for the browser keeps large ones on the disk.
      parts[index] = new Blob([bytes as BlobPart])
      done += bytes.length
      onProgress?.(done)
      if (bytes.length < PART_BYTES) isAtEnd = true
    }
  }
  // How many parts there are is not known of a file without a size: one after the other then.
  const workers = size ? Math.min(AT_ONCE, Math.ceil(size / PART_BYTES)) : 1
  await Promise.all(Array.from({ length: workers }, work))
  return new Blob(parts, { type: mime })
}
