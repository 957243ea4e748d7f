import { describe, expect, it } from 'vitest'

import { type Box, layAlbum, type Shape } from '~/ui/media/albumLayout'

const LANDSCAPE = { width: 1600, height: 900 }
const PORTRAIT = { width: 900, height: 1600 }
const SQUARE = { width: 800, height: 800 }

function overlap(a: Box, b: Box): boolean {
  const slack = 1e-6
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  )
}

const ALBUMS: Shape[][] = [LANDSCAPE, PORTRAIT, SQUARE, { width: 5000, height: 10 }, { width: 0, height: 0 }].flatMap(
  (shape, index, all) =>
    Array.from({ length: 10 }, (_, count) =>
      Array.from({ length: count + 1 }, (_each, part) =>
        part % 2 ? shape : (all[(index + part) % all.length] ?? shape),
      ),
    ),
)

describe('layAlbum', () => {
  it.each(ALBUMS.map((shapes) => [shapes.length, shapes] as const))('lays %i parts side by side', (_, shapes) => {
    const { boxes, height } = layAlbum(shapes)
    expect(boxes).toHaveLength(shapes.length)
    expect(height).toBeLessThanOrEqual(1.5)
    for (const [index, box] of boxes.entries()) {
      expect(box.width).toBeGreaterThan(0.08)
      expect(box.height).toBeGreaterThan(0.05)
      expect(box.x + box.width).toBeLessThanOrEqual(1 + 1e-6)
      expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6)
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
    }
  })

  it('lets every row reach over the whole width', () => {
    const { boxes } = layAlbum([LANDSCAPE, LANDSCAPE, SQUARE, LANDSCAPE, SQUARE, PORTRAIT, LANDSCAPE])
    for (const y of new Set(boxes.map((box) => box.y))) {
      const row = boxes.filter((box) => box.y === y)
      expect(Math.max(...row.map(({ x, width }) => x + width))).toBeCloseTo(1)
    }
  })

  it('keeps the proportions of two pictures that go side by side', () => {
    const { boxes } = layAlbum([SQUARE, SQUARE], 0)
    expect(boxes.map(({ width, height }) => width / height)).toEqual([1, 1])
  })

  it('puts two wide pictures beside an upright one', () => {
    const { boxes, height } = layAlbum([PORTRAIT, LANDSCAPE, LANDSCAPE])
    expect(boxes[0]?.height).toBe(height)
    expect(boxes[1]?.x).toBe(boxes[2]?.x)
  })
})
