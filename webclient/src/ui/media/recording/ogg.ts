/** Opus packets as an Ogg file, which is what voice messages are. RFC 3533, RFC 7845 */

import type { OpusTrack } from '~/ui/media/recording/webm'

/** The clock that positions are counted by, whatever was recorded. */
export const CLOCK_HZ = 48_000

const FIRST = 2
const LAST = 4
const VENDOR = 'chapar'

/** A page has at most 255 segments, of 255 bytes each; one of a second or less can be sought well. */
const MAX_SEGMENTS = 255
const MAX_PAGE_SAMPLES = CLOCK_HZ

export interface OggFile {
  bytes: Uint8Array<ArrayBuffer>
  durationSeconds: number
}

export function writeOggOpus({ head, packets }: OpusTrack): OggFile {
  const serial = 1
  const pages = [buildPage([head], { flags: FIRST, position: 0, serial, index: 0 })]
  pages.push(buildPage([tags()], { flags: 0, position: 0, serial, index: 1 }))
  let position = 0
  let begun = 0
  let waiting: Uint8Array[] = []
  const flush = (flags: number) => {
    pages.push(buildPage(waiting, { flags, position, serial, index: pages.length }))
    waiting = []
    begun = position
  }
  for (const packet of packets) {
    const samples = countSamples(packet)
    const isFull = segmentsOf([...waiting, packet]).length > MAX_SEGMENTS
    if (waiting.length && (isFull || position + samples - begun > MAX_PAGE_SAMPLES)) flush(0)
    waiting.push(packet)
    position += samples
  }
  flush(LAST)
  const preSkip = (head[10] ?? 0) | ((head[11] ?? 0) << 8)
  return { bytes: join(pages), durationSeconds: Math.max(0, position - preSkip) / CLOCK_HZ }
}

/** How long a packet sounds, at CLOCK_HZ. RFC 6716 3.1 */
export function countSamples(packet: Uint8Array): number {
  const first = packet[0]
  if (first === undefined) return 0
  const config = first >> 3
  const frame =
    config < 12
      ? ([480, 960, 1920, 2880][config & 3] ?? 0)
      : config < 16
        ? ([480, 960][config & 1] ?? 0)
        : ([120, 240, 480, 960][config & 3] ?? 0)
  const code = first & 3
  return frame * (code === 0 ? 1 : code < 3 ? 2 : (packet[1] ?? 0) & 63)
}

interface PageFacts {
  flags: number
  position: number
  serial: number
  index: number
}

function buildPage(packets: Uint8Array[], { flags, position, serial, index }: PageFacts): Uint8Array {
  const segments = segmentsOf(packets)
  const header = new Uint8Array(27 + segments.length)
  const view = new DataView(header.buffer)
  header.set([0x4f, 0x67, 0x67, 0x53]) // "OggS"
  header[5] = flags
  view.setBigUint64(6, BigInt(position), true)
  view.setUint32(14, serial, true)
  view.setUint32(18, index, true)
  header[26] = segments.length
  header.set(segments, 27)
  const page = join([header, ...packets])
  new DataView(page.buffer).setUint32(22, checksum(page), true)
  return page
}

/** The lengths of packets, in pieces of 255; a piece that is shorter ends one. */
function segmentsOf(packets: Uint8Array[]): number[] {
  return packets.flatMap(({ length }) => [...Array<number>(Math.floor(length / 255)).fill(255), length % 255])
}

function tags(): Uint8Array {
  const vendor = new TextEncoder().encode(VENDOR)
  const bytes = new Uint8Array(8 + 4 + vendor.length + 4)
  bytes.set(new TextEncoder().encode('OpusTags'))
  new DataView(bytes.buffer).setUint32(8, vendor.length, true)
  bytes.set(vendor, 12)
  return bytes
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24
  for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1
  return value >>> 0
})

function checksum(page: Uint8Array): number {
  let sum = 0
  for (const byte of page) sum = ((sum << 8) ^ (TABLE[((sum >>> 24) ^ byte) & 255] ?? 0)) >>> 0
  return sum
}

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
