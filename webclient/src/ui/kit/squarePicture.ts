/** Pictures of people and chats are square: the middle of what was chosen, as a JPEG. */

/** Pixels a side, at most. */
const SIDE = 800
const QUALITY = 0.9

/** Let a picture be chosen from this device; undefined when none was. */
export async function chooseSquarePicture(): Promise<Blob | undefined> {
  const file = await chooseFile()
  return file && squarePicture(file)
}

/** Raises DOMException for what no browser can show. */
export async function squarePicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file)
  const from = Math.min(picture.width, picture.height)
  const side = Math.min(SIDE, from)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) throw new DOMException('no canvas', 'NotSupportedError')
  const left = (picture.width - from) / 2
  const top = (picture.height - from) / 2
  context.fillStyle = '#fff' // under what is transparent
  context.fillRect(0, 0, side, side)
  context.drawImage(picture, left, top, from, from, 0, 0, side, side)
  picture.close()
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new DOMException('too large', 'EncodingError')))
    canvas.toBlob(take, 'image/jpeg', QUALITY)
  })
}

function chooseFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.onchange = () => resolve(input.files?.[0])
    input.oncancel = () => resolve(undefined)
    input.click()
  })
}
