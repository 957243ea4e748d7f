import { gzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { cleanDrawing, readTgs } from '~/ui/media/tgs'

const SHAPES = { ty: 4, shapes: [] }

describe('readTgs', () => {
  it('unpacks a drawing', async () => {
    const file = new Blob([gzipSync(JSON.stringify({ v: '5', layers: [SHAPES] }))])
    expect((await readTgs(file)).layers).toEqual([SHAPES])
  })

  it('refuses what grows beyond all measure, and what is none', async () => {
    await expect(readTgs(new Blob([gzipSync('x'.repeat(5 << 20))]))).rejects.toThrow(RangeError)
    await expect(readTgs(new Blob([gzipSync('[]')]))).rejects.toThrow(TypeError)
    await expect(readTgs(new Blob(['no gzip']))).rejects.toThrow()
  })
})

describe('cleanDrawing', () => {
  it('leaves nothing in it that would be asked of another host', () => {
    const drawing = {
      layers: [SHAPES, { ty: 2, refId: 'spy' }, { ty: 5 }],
      assets: [
        { id: 'spy', u: 'https://evil.example/', p: 'x.png' },
        { id: 'part', layers: [SHAPES, { ty: 2 }] },
      ],
      fonts: { list: [{ fPath: 'https://evil.example/font.css' }] },
    }
    const cleaned = cleanDrawing(drawing)
    expect(JSON.stringify(cleaned)).not.toContain('evil')
    expect(cleaned.layers).toEqual([SHAPES])
    expect(cleaned.assets).toEqual([{ id: 'part', layers: [SHAPES] }])
  })
})
