/** Where the parts of an album stand: rows over the whole width, or one part beside a column of the others. */

export interface Shape {
  width: number
  height: number
}

/** In parts of the album's width. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface AlbumLayout {
  boxes: Box[]
  height: number
}

/** Proportions beyond these are cropped. */
const NARROWEST = 0.6
const WIDEST = 2.2

/** Of few parts the rows are higher. */
const idealRow = (count: number) => (count <= 4 ? 0.52 : 0.42)
const MAX_HEIGHT = 1.4
const MOST_IN_ROW = 4

/** `gap`: between parts, in parts of the width. */
export function layAlbum(shapes: readonly Shape[], gap = 0.008): AlbumLayout {
  const ratios = shapes.map(({ width, height }) => clamp(width && height ? width / height : 1, NARROWEST, WIDEST))
  if (ratios.length >= 2 && ratios.length <= 4) {
    const beside = layBeside(ratios, gap)
    if (beside) return beside
  }
  return layRows(ratios, chooseRows(ratios, gap), gap)
}

/** Which rows come nearest to the ideal: all ways to cut the album into rows are tried, 512 for ten parts. */
function chooseRows(ratios: readonly number[], gap: number): number[] {
  const ideal = idealRow(ratios.length)
  let best: number[] = []
  let bestCost = Infinity
  const cut = (from: number, rows: number[], cost: number) => {
    if (cost >= bestCost) return
    if (from === ratios.length) {
      bestCost = cost
      best = rows
      return
    }
    for (let count = 1; count <= MOST_IN_ROW && from + count <= ratios.length; count++) {
      const height = rowHeight(ratios.slice(from, from + count), gap)
      const isLonely = count === 1 && ratios.length > 2 && from + 1 === ratios.length
      cut(from + count, [...rows, count], cost + (height / ideal - 1) ** 2 + (isLonely ? 0.5 : 0))
    }
  }
  cut(0, [], 0)
  return best
}

function layRows(ratios: readonly number[], rows: readonly number[], gap: number): AlbumLayout {
  let from = 0
  const natural = rows.map((count) => {
    const row = ratios.slice(from, (from += count))
    return { row, height: Math.min(rowHeight(row, gap), 1.2) }
  })
  const total = natural.reduce((sum, { height }) => sum + height, 0)
  const scale = Math.min(1, MAX_HEIGHT / total)
  const boxes: Box[] = []
  let y = 0
  for (const { row, height } of natural) {
    const sum = row.reduce((all, ratio) => all + ratio, 0)
    let x = 0
    for (const ratio of row) {
      const width = (ratio / sum) * (1 - gap * (row.length - 1))
      boxes.push({ x, y, width, height: height * scale })
      x += width + gap
    }
    y += height * scale + gap
  }
  return { boxes, height: y - gap }
}

/** A first part that is upright has the others in a column beside it. */
function layBeside(ratios: readonly number[], gap: number): AlbumLayout | undefined {
  const [first = 1, ...others] = ratios
  if (first >= 0.9 || others.length < 2 || others.some((ratio) => ratio < 0.8)) return undefined
  // first.height = sum of the others' heights at a width that fills what is left
  const perWidth = others.reduce((sum, ratio) => sum + 1 / ratio, 0)
  const gaps = gap * (others.length - 1)
  const height = clamp(((1 - gap) * perWidth + gaps) / (1 + first * perWidth), 0.5, 1.1)
  const width = clamp(first * height, 0.4, 0.75)
  const boxes: Box[] = [{ x: 0, y: 0, width, height }]
  let y = 0
  for (const ratio of others) {
    const share = (1 / ratio / perWidth) * (height - gaps)
    boxes.push({ x: width + gap, y, width: 1 - width - gap, height: share })
    y += share + gap
  }
  return { boxes, height }
}

function rowHeight(row: readonly number[], gap: number): number {
  return (1 - gap * (row.length - 1)) / row.reduce((sum, ratio) => sum + ratio, 0)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
