/** Videos and long sounds that begin before they are loaded: the service worker asks this page for the parts that are played. */

import type { FileOrigin } from '~/contract/files'
import type { FileRef } from '~/contract/media'
import type { StreamAnswer, StreamQuestion } from '~/offline/fileStreams'
import { engine } from '~/store/engine'

/** A whole number of the parts that files are loaded in, so that no part is asked for twice. */
const STEP_BYTES = 512 * 1024

/** What is smaller is loaded in one step anyway. */
const WORTH_STREAMING_BYTES = 2 * STEP_BYTES

interface Stream {
  file: FileRef
  origin?: FileOrigin
}

const streams = new Map<string, Stream>()

/** An address that a video or audio element can play at once. Undefined: there is no service worker here (load the whole file). */
export function streamAddress(file: FileRef, origin?: FileOrigin): string | undefined {
  const isOurs =
    /^(video|audio)\//.test(file.mime) && file.size > WORTH_STREAMING_BYTES && !file.fileId.startsWith('local:')
  if (!isOurs || !('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return undefined
  if (!streams.size) navigator.serviceWorker.addEventListener('message', answer)
  streams.set(file.uniqueId, { file, origin })
  return `/web/stream/${encodeURIComponent(file.uniqueId)}`
}

async function answer({ data, ports }: MessageEvent<StreamQuestion | undefined>): Promise<void> {
  const [port] = ports
  if (data?.ask !== 'stream' || !port) return
  const stream = streams.get(data.key)
  if (!stream) return port.postMessage(undefined)
  const { file, origin } = stream
  const begin = Math.min(data.begin, file.size)
  const partEnd = (Math.floor(begin / STEP_BYTES) + 1) * STEP_BYTES
  const limit = Math.min(partEnd, file.size, data.end ?? Infinity) - begin
  try {
    const bytes = limit > 0 ? await engine.files.read(file, begin, limit, origin) : new Uint8Array()
    const told: StreamAnswer = { bytes, begin, total: file.size, mime: file.mime }
    port.postMessage(told, [bytes.buffer])
  } catch {
    port.postMessage(undefined)
  }
}
