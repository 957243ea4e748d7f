import { describe, expect, it } from 'vitest'

import { download, PART_BYTES } from '~/engine/files/download'
import { PartQueue } from '~/engine/files/partQueue'
import { packWaveform } from '~/engine/files/waveform'
import { unpackWaveform } from '~/engine/views/media'

function makeFile(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255)
}

describe('download', () => {
  const never = new AbortController().signal

  it.each([0, 1, PART_BYTES, PART_BYTES * 3 + 17])('joins the parts of %i bytes, known size or not', async (size) => {
    const file = makeFile(size)
    for (const known of [size, 0]) {
      const told: number[] = []
      const blob = await download({
        size: known,
        mime: 'video/mp4',
        signal: never,
        ask: async (offset, limit) => {
          await new Promise((resolve) => setTimeout(resolve, offset ? 0 : 5)) // the first comes last
          return file.slice(offset, offset + limit)
        },
        onProgress: (done) => told.push(done),
      })
      expect(Buffer.compare(new Uint8Array(await blob.arrayBuffer()), file)).toBe(0)
      expect(blob.type).toBe('video/mp4')
      expect(told.at(-1)).toBe(size)
    }
  })

  it('stops asking when it is given up', async () => {
    const giveUp = new AbortController()
    let asked = 0
    const ask = async (_: number, limit: number) => {
      if (++asked === 3) giveUp.abort(new Error('CANCELLED'))
      return new Uint8Array(limit)
    }
    const loading = download({ size: PART_BYTES * 100, mime: '', signal: giveUp.signal, ask })
    await expect(loading).rejects.toThrow('CANCELLED')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(asked).toBeLessThan(12)
  })
})

describe('PartQueue', () => {
  it('lets so many run at once, urgent ones first', async () => {
    const queue = new PartQueue(2)
    const { signal } = new AbortController()
    const order: string[] = []
    let running = 0
    let most = 0
    const ask = (name: string, isUrgent: boolean) =>
      queue.run(isUrgent, signal, async () => {
        order.push(name)
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 1))
        running--
      })
    await Promise.all([ask('a', false), ask('b', false), ask('c', false), ask('d', true), ask('e', true)])
    expect(order).toEqual(['a', 'b', 'd', 'e', 'c'])
    expect(most).toBe(2)
  })

  it('goes on after somebody failed or gave up', async () => {
    const queue = new PartQueue(1)
    const giveUp = new AbortController()
    const failing = queue.run(false, giveUp.signal, () => Promise.reject(new Error('no')))
    const givenUp = queue.run(false, giveUp.signal, () => Promise.resolve('never'))
    giveUp.abort(new Error('CANCELLED'))
    await expect(failing).rejects.toThrow('no')
    await expect(givenUp).rejects.toThrow('CANCELLED')
    expect(await queue.run(false, new AbortController().signal, () => Promise.resolve('next'))).toBe('next')
  })
})

describe('packWaveform', () => {
  it('is what the other way reads', () => {
    const values = Array.from({ length: 100 }, (_, index) => (index * 7) % 32)
    expect(unpackWaveform(packWaveform(values)).slice(0, 100)).toEqual(values)
  })
})
