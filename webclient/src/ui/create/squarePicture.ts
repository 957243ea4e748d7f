/** Pixels that a profile picture has at most on each side. */
const SIDE = 640
const QUALITY = 0.9

/** The middle of a picture, as a JPEG. Raises what the browser raises for a file that is none. */
export async function squarePicture(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file)
  const cut = Math.min(bitmap.width, bitmap.height)
  const side = Math.min(cut, SIDE)
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff' // JPEG knows no transparency
  context.fillRect(0, 0, side, side)
  context.imageSmoothingQuality = 'high'
  const left = (bitmap.width - cut) / 2
  const top = (bitmap.height - cut) / 2
  context.drawImage(bitmap, left, top, cut, cut, 0, 0, side, side)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}
