/** Pictures made ready to be sent: scaled, upright, and without what a camera wrote into them. Decoding is not done by the page's thread. */

/** The longest side of what is sent as a picture, and of a thumbnail. */
const PHOTO_SIDE = 2560
const THUMB_SIDE = 320

const PHOTO_QUALITY = 0.87
const THUMB_QUALITY = 0.7

/** What is longer or thinner than this is no picture for other clients. */
const MOST_STRETCHED = 20

export interface Picture {
  blob: Blob
  width: number
  height: number
}

/** Raises an error for what the browser cannot draw, or what is too stretched to be a photo. */
export async function preparePhoto(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file)
  try {
    const { width, height } = bitmap
    if (Math.max(width / height, height / width) > MOST_STRETCHED) throw new RangeError('too stretched')
    return await draw(bitmap, width, height, PHOTO_SIDE, PHOTO_QUALITY)
  } finally {
    bitmap.close()
  }
}

export async function makeThumb(file: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(file)
  try {
    return { ...(await drawThumb(bitmap, bitmap.width, bitmap.height)), width: bitmap.width, height: bitmap.height }
  } finally {
    bitmap.close()
  }
}

export function drawThumb(source: CanvasImageSource, width: number, height: number): Promise<Picture> {
  return draw(source, width, height, THUMB_SIDE, THUMB_QUALITY)
}

/** A square part of a picture as a JPEG of so many pixels a side. `x`, `y`, `side`: in the picture's pixels. */
export async function cropSquare(
  source: CanvasImageSource,
  part: { x: number; y: number; side: number },
  pixels: number,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(pixels, pixels)
  const context = contextOf(canvas)
  context.fillStyle = '#fff' // JPEG has no transparency
  context.fillRect(0, 0, pixels, pixels)
  context.drawImage(source, part.x, part.y, part.side, part.side, 0, 0, pixels, pixels)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
}

async function draw(
  source: CanvasImageSource,
  width: number,
  height: number,
  most: number,
  quality: number,
): Promise<Picture> {
  const scale = Math.min(1, most / Math.max(width, height))
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = contextOf(canvas)
  context.fillStyle = '#fff' // JPEG has no transparency
  context.fillRect(0, 0, size.width, size.height)
  context.drawImage(source, 0, 0, size.width, size.height)
  return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality }), ...size }
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  return context
}
