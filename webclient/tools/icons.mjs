/** Draws the icon of the client: a letter on its way. `node tools/icons.mjs` writes public/icon*.{svg,png}. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'

const GROUND = [23, 105, 158]
const PAPER = [255, 255, 255]
const FOLD = [176, 211, 233]
const MARK = [224, 62, 76]
const FOLDER = fileURLToPath(new URL('../public/', import.meta.url))

/** Points a side of the field that everything is drawn on. */
const FIELD = 64
/** Rows and columns that a pixel is looked at in. */
const FINE = 4

function disc([x, y], radius) {
  return Array.from({ length: 72 }, (_, i) => {
    const angle = (i / 36) * Math.PI
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
}

function roundedSquare(inset, radius) {
  const [low, high] = [inset + radius, FIELD - inset - radius]
  const centres = [
    [high, high],
    [low, high],
    [low, low],
    [high, low],
  ]
  return centres.flatMap((centre, i) => disc(centre, radius).slice(i * 18, i * 18 + 19))
}

/** A letter that leans forward, and the wind behind it. */
function letter(scale) {
  const lean = ([x, y]) => [32 + (x - 32 - (y - 32) * 0.18) * scale, 32 + (y - 32) * scale]
  const shape = (color, points) => ({ color, points: points.map(lean) })
  const bar = (x, y, width) =>
    shape(PAPER, [
      [x, y],
      [x + width, y],
      [x + width, y + 3.2],
      [x, y + 3.2],
    ])
  return [
    shape(PAPER, [
      [22, 19],
      [56, 19],
      [56, 45],
      [22, 45],
    ]),
    shape(FOLD, [
      [22, 19],
      [39, 34],
      [56, 19],
      [56, 23],
      [39, 38.5],
      [22, 23],
    ]),
    bar(8, 22, 10),
    bar(12, 30.4, 6),
    bar(8, 38.8, 10),
  ]
}

function writeSvg(shapes) {
  const paths = shapes.map(({ color, points }) => {
    const line = points.map(([x, y]) => `${+x.toFixed(2)} ${+y.toFixed(2)}`).join('L')
    return `<path fill="rgb(${color.join()})" d="M${line}z"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${FIELD} ${FIELD}">${paths.join('')}</svg>\n`
}

function isInside(points, x, y) {
  let inside = false
  let [lastX, lastY] = points.at(-1) ?? [0, 0]
  for (const [nextX, nextY] of points) {
    if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) inside = !inside
    ;[lastX, lastY] = [nextX, nextY]
  }
  return inside
}

/** Red, green, blue and opacity of one pixel, from the points in it. */
function mix(shapes, left, top, step) {
  const sum = [0, 0, 0]
  let covered = 0
  for (let i = 0; i < FINE * FINE; i++) {
    const x = left + (((i % FINE) + 0.5) / FINE) * step
    const y = top + ((Math.floor(i / FINE) + 0.5) / FINE) * step
    const shape = shapes.findLast(({ points }) => isInside(points, x, y))
    if (!shape) continue
    covered++
    shape.color.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value))
  }
  return [...sum.map((value) => Math.round(value / Math.max(covered, 1))), Math.round((covered / FINE ** 2) * 255)]
}

function writePng(shapes, side) {
  const step = FIELD / side
  const rows = Array.from({ length: side }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: side }, (_, x) => mix(shapes, x * step, y * step, step)).flat()]),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = deflateSync(Buffer.concat(rows), { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind, body) {
  const content = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, sum])
}

const icon = [{ color: GROUND, points: roundedSquare(2, 14) }, ...letter(1)]
/** To the edges, for systems that cut out a form of their own. */
const maskable = [{ color: GROUND, points: roundedSquare(0, 0.01) }, ...letter(0.72)]
const unread = [...icon, { color: PAPER, points: disc([49, 15], 15) }, { color: MARK, points: disc([49, 15], 12.5) }]

await writeFile(`${FOLDER}icon.svg`, writeSvg(icon))
await writeFile(`${FOLDER}icon-unread.svg`, writeSvg(unread))
await writeFile(`${FOLDER}icon-192.png`, writePng(icon, 192))
await writeFile(`${FOLDER}icon-512.png`, writePng(icon, 512))
await writeFile(`${FOLDER}icon-maskable-512.png`, writePng(maskable, 512))
