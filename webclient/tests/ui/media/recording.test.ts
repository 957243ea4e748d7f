import { describe, expect, it } from 'vitest'

import { CLOCK_HZ, countSamples, writeOggOpus } from '~/ui/media/recording/ogg'
import { computeWaveform, fitWaveform } from '~/ui/media/recording/waveform'
import { readOpusWebm } from '~/ui/media/recording/webm'

const HEAD = new Uint8Array([...new TextEncoder().encode('OpusHead'), 1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0])
/** CELT, 20 ms, one frame. */
const TOC_20_MS = (31 << 3) | 0

function element(id: number[], content: Uint8Array | number[], isUnknown = false): number[] {
  const size = content.length
  return [
    ...id,
    ...(isUnknown ? [0x01, 255, 255, 255, 255, 255, 255, 255] : [0x10, size >> 16, size >> 8, size]),
    ...content,
  ].map((byte) => byte & 255)
}

/** As Chromium writes it: segment and cluster of unknown size, simple blocks. */
function webm(packets: Uint8Array[], codec = 'A_OPUS', flags = 0x80): Uint8Array {
  const track = [...element([0x86], new TextEncoder().encode(codec)), ...element([0x63, 0xa2], HEAD)]
  const blocks = packets.flatMap((packet, index) => element([0xa3], [0x81, index >> 8, index & 255, flags, ...packet]))
  const clusters = element([0x1f, 0x43, 0xb6, 0x75], [...element([0xe7], [0]), ...blocks], true)
  const tracks = element([0x16, 0x54, 0xae, 0x6b], element([0xae], track))
  return new Uint8Array([
    ...element([0x1a, 0x45, 0xdf, 0xa3], [0x42, 0x86, 0x81, 1]),
    ...element([0x18, 0x53, 0x80, 0x67], [...tracks, ...clusters], true),
  ])
}

function packet(length: number, fill: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(fill)
  bytes[0] = TOC_20_MS
  return bytes
}

interface Page {
  flags: number
  position: number
  index: number
  packets: Uint8Array[]
}

function readPages(bytes: Uint8Array): Page[] {
  const pages: Page[] = []
  for (let at = 0; at < bytes.length;) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at)
    expect(new TextDecoder().decode(bytes.subarray(at, at + 4))).toBe('OggS')
    const segments = [...bytes.subarray(at + 27, at + 27 + view.getUint8(26))]
    let from = at + 27 + segments.length
    const end = from + segments.reduce((sum, length) => sum + length, 0)
    expect(view.getUint32(22, true)).toBe(checksum(bytes.slice(at, end)))
    const packets: Uint8Array[] = []
    for (let length = 0; segments.length;) {
      const piece = segments.shift() ?? 0
      length += piece
      if (piece === 255) continue
      packets.push(bytes.slice(from, (from += length)))
      length = 0
    }
    pages.push({
      flags: view.getUint8(5),
      position: Number(view.getBigUint64(6, true)),
      index: view.getUint32(18, true),
      packets,
    })
    at = end
  }
  return pages
}

/** RFC 3533, bit by bit. */
function checksum(page: Uint8Array): number {
  page.fill(0, 22, 26)
  let sum = 0
  for (const byte of page) {
    sum ^= byte << 24
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  }
  return sum >>> 0
}

describe('a recording of WebM', () => {
  const packets = Array.from({ length: 130 }, (_, index) => packet(index === 7 ? 255 : 40 + index * 3, index))

  it('gives the same packets as Ogg', () => {
    const { bytes } = writeOggOpus(readOpusWebm(webm(packets)))
    const [head, tags, ...audio] = readPages(bytes)
    expect(head).toEqual({ flags: 2, position: 0, index: 0, packets: [HEAD] })
    expect(new TextDecoder().decode(tags?.packets[0]?.slice(0, 8))).toBe('OpusTags')
    expect(audio.flatMap((page) => page.packets)).toEqual(packets)
    expect(audio.map((page) => page.index)).toEqual(audio.map((_, index) => index + 2))
    expect(audio.map((page) => page.flags)).toEqual([...audio.slice(1).map(() => 0), 4])
  })

  it('is as long as its packets', () => {
    const { bytes, durationSeconds } = writeOggOpus(readOpusWebm(webm(packets)))
    expect(readPages(bytes).at(-1)?.position).toBe(130 * 960)
    expect(durationSeconds).toBeCloseTo((130 * 960 - 0x138) / CLOCK_HZ)
  })

  it('is good as far as it goes when it is cut off', () => {
    const whole = webm(packets)
    expect(readOpusWebm(whole.subarray(0, whole.length - 5)).packets).toEqual(packets.slice(0, -1))
  })

  it('has to be Opus', () => {
    expect(() => readOpusWebm(webm(packets, 'A_VORBIS'))).toThrow(RangeError)
    expect(() => readOpusWebm(new Uint8Array([0, 1, 2]))).toThrow(RangeError)
    expect(() => readOpusWebm(webm(packets, 'A_OPUS', 0x86))).toThrow(RangeError)
  })
})

describe('countSamples', () => {
  it.each([
    [[(0 << 3) | 0], 480],
    [[(3 << 3) | 0], 2880],
    [[(13 << 3) | 1], 1920],
    [[(16 << 3) | 0], 120],
    [[(31 << 3) | 3, 4], 3840],
    [[], 0],
  ])('%j', (bytes, samples) => expect(countSamples(new Uint8Array(bytes))).toBe(samples))
})

describe('computeWaveform', () => {
  it('is 31 where it is loudest', () => {
    const samples = Float32Array.from({ length: 1000 }, (_, index) => (index < 500 ? 0.1 : -0.4))
    expect(computeWaveform(samples, 4)).toEqual([8, 8, 31, 31])
  })

  it('is flat for silence, and empty for nothing', () => {
    expect(computeWaveform(new Float32Array(300), 3)).toEqual([0, 0, 0])
    expect(computeWaveform(new Float32Array(0))).toEqual([])
  })
})

describe('fitWaveform', () => {
  it('keeps the peaks', () => {
    expect(fitWaveform([1, 9, 3, 4], 2)).toEqual([9, 4])
    expect(fitWaveform([5, 7], 4)).toEqual([5, 5, 7, 7])
    expect(fitWaveform([], 2)).toEqual([0, 0])
  })
})
