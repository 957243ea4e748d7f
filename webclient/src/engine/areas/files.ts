/** Loading files. core.telegram.org/api/files */

import type { FileOrigin } from '~/contract/files'
import type { FileRef } from '~/contract/media'
import type { Area, Engine } from '~/engine/engine'

export function files(engine: Engine) {
  const book = engine.files

  const calls = {
    /** The whole file, with a type that a browser may show. `origin`: where its place is asked for when it has expired. */
    load: (file: FileRef, origin?: FileOrigin): Promise<Blob> => book.load(file, origin),

    /** A page that asked to `load` it wants it no longer. */
    cancel: (uniqueId: string): void => book.cancel(uniqueId),

    /** A stretch from `offset` on: at most `limit` bytes, fewer where a part or the file ends. */
    read: (file: FileRef, offset: number, limit: number, origin?: FileOrigin): Promise<Uint8Array<ArrayBuffer>> =>
      book.read(file, offset, limit, origin),
  }
  return { calls, onSignedOut: () => void book.clear() } satisfies Area
}
