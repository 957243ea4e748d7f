/** The Opus packets in a WebM file as browsers record it. matroska.org/technical/elements.html */

export interface OpusTrack {
  /** The OpusHead packet. RFC 7845 5.1 */
  head: Uint8Array
  packets: Uint8Array[]
}

const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const TRACKS = 0x1654ae6b
const TRACK_ENTRY = 0xae
const CODEC_ID = 0x86
const CODEC_PRIVATE = 0x63a2
const BLOCK_GROUP = 0xa0
const BLOCK = 0xa1
const SIMPLE_BLOCK = 0xa3

/** Elements whose content is elements. */
const INSIDE: ReadonlySet<number> = new Set([SEGMENT, CLUSTER, TRACKS, TRACK_ENTRY, BLOCK_GROUP])

const LACING = 0x06

/** Raises RangeError for what is no WebM with Opus, and for laced blocks, which no browser writes. */
export function readOpusWebm(bytes: Uint8Array): OpusTrack {
  let codec = ''
  let head: Uint8Array | undefined
  const packets: Uint8Array[] = []
  for (const { id, content } of elements(bytes)) {
    if (id === CODEC_ID) codec = new TextDecoder().decode(content)
    else if (id === CODEC_PRIVATE) head = content
    else if (id === SIMPLE_BLOCK || id === BLOCK) packets.push(packetOf(content))
  }
  if (codec !== 'A_OPUS' || !head) throw new RangeError('no Opus track')
  return { head, packets }
}

/** Every element that holds no other, in order. An element of unknown size lasts until the end of what it stands in. */
function* elements(bytes: Uint8Array): Generator<{ id: number; content: Uint8Array }> {
  let at = 0
  while (at < bytes.length) {
    const id = readNumber(bytes, at, true)
    const size = readNumber(bytes, at + id.length, false)
    at += id.length + size.length
    if (INSIDE.has(id.value)) continue // its content comes next, as if it stood here
    if (at + size.value > bytes.length) return // cut off: what was whole is good
    yield { id: id.value, content: bytes.subarray(at, at + size.value) }
    at += size.value
  }
}

/** A number of variable length; ids keep the bits that tell the length. */
function readNumber(bytes: Uint8Array, at: number, isId: boolean): { value: number; length: number } {
  const first = bytes[at]
  if (!first) throw new RangeError('no WebM')
  const length = Math.clz32(first) - 23
  let value = isId ? first : first & (0xff >> length)
  for (let index = 1; index < length; index++) value = value * 256 + (bytes[at + index] ?? 0)
  return { value, length }
}

/** After the track's number (one byte for the only track), the time (two) and the flags. */
function packetOf(block: Uint8Array): Uint8Array {
  const { length } = readNumber(block, 0, false)
  if ((block[length + 2] ?? 0) & LACING) throw new RangeError('laced')
  return block.subarray(length + 3)
}
