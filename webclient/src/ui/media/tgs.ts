/** Animated stickers: Lottie drawings in gzip. core.telegram.org/stickers#animated-stickers */

/** A drawing of a sticker is not larger than this when it is unpacked; what is larger is not meant well. */
const MOST_BYTES = 4 * 1024 * 1024

const PICTURE_LAYER = 2
const TEXT_LAYER = 5

interface Layer {
  ty?: unknown
}

/** As much of Lottie as is looked at here. */
export interface Drawing {
  layers: Layer[]
  assets?: unknown[]
  fonts?: unknown
  chars?: unknown
}

/** Raises an error for what is no such drawing. */
export async function readTgs(file: Blob): Promise<Drawing> {
  const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (let step = await unpacked.read(); !step.done; step = await unpacked.read()) {
    bytes += step.value.length
    if (bytes > MOST_BYTES) throw new RangeError('too large')
    chunks.push(step.value)
  }
  return cleanDrawing(JSON.parse(await new Blob(chunks).text()))
}

/** Without what asks for other files: pictures and fonts, which stickers do not have. */
export function cleanDrawing(drawing: unknown): Drawing {
  if (!isDrawing(drawing)) throw new TypeError('no drawing')
  const assets = (drawing.assets ?? []).filter(isDrawing)
  return {
    ...drawing,
    layers: cleanLayers(drawing.layers),
    assets: assets.map((asset) => ({ ...asset, layers: cleanLayers(asset.layers) })),
    fonts: undefined,
    chars: undefined,
  }
}

function cleanLayers(layers: Layer[]): Layer[] {
  return layers.filter(({ ty }) => ty !== PICTURE_LAYER && ty !== TEXT_LAYER)
}

function isDrawing(value: unknown): value is Drawing {
  return typeof value === 'object' && value !== null && 'layers' in value && Array.isArray(value.layers)
}
