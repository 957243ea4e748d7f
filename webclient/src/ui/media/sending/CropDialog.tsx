import '~/ui/media/sending/CropDialog.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { showRefusal, toast } from '~/ui/kit/toast'
import { cropSquare } from '~/ui/media/sending/pictures'

/** Pixels a side of what comes out, and of the square on the screen. */
const PIXELS = 800
const SHOWN = 280
const MOST_ZOOM = 4
const STEP = 12

interface Props {
  file: Blob
  onDone: (picture: Blob | undefined) => void
}

/** Where the picture stands under the square: its middle, in parts of the picture, and how much larger than needed it is. */
interface View {
  x: number
  y: number
  zoom: number
}

/** Choosing a square of a picture: it is moved under the square, and made larger. */
export default function CropDialog({ file, onDone }: Props) {
  const bitmap = useBitmap(file, () => onDone(undefined))
  const canvas = useRef<HTMLCanvasElement>(null)
  const [view, setView] = useState<View>({ x: 0.5, y: 0.5, zoom: 1 })
  const [isBusy, setIsBusy] = useState(false)
  const part = bitmap && partOf(bitmap, view)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !bitmap || !part) return
    const side = context.canvas.width
    context.drawImage(bitmap, part.x, part.y, part.side, part.side, 0, 0, side, side)
  }, [bitmap, view])

  function move(right: number, down: number) {
    if (!bitmap || !part) return
    const scale = part.side / SHOWN
    setView((before) =>
      within(bitmap, {
        ...before,
        x: before.x - (right * scale) / bitmap.width,
        y: before.y - (down * scale) / bitmap.height,
      }),
    )
  }
  function zoomTo(zoom: number) {
    if (bitmap) setView((before) => within(bitmap, { ...before, zoom: Math.min(MOST_ZOOM, Math.max(1, zoom)) }))
  }
  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [STEP, 0],
      ArrowRight: [-STEP, 0],
      ArrowUp: [0, STEP],
      ArrowDown: [0, -STEP],
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    move(...step)
  }
  async function finish() {
    if (!bitmap || !part) return
    setIsBusy(true)
    try {
      onDone(await cropSquare(bitmap, part, Math.min(PIXELS, Math.max(160, Math.round(part.side)))))
    } catch (error) {
      showRefusal(error)
      onDone(undefined)
    }
  }
  const footer = (
    <>
      <Button kind="quiet" onClick={() => onDone(undefined)}>
        {say('kit.cancel')}
      </Button>
      <Button kind="filled" isBusy={isBusy || !bitmap} onClick={() => void finish()}>
        {say('kit.done')}
      </Button>
    </>
  )
  return (
    <Modal title={say('media.crop')} onClose={() => onDone(undefined)} footer={footer}>
      <canvas
        ref={canvas}
        class="CropDialog-picture"
        width={SHOWN * 2}
        height={SHOWN * 2}
        role="img"
        aria-label={say('media.cropHint')}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => event.buttons && move(event.movementX, event.movementY)}
        onWheel={(event) => zoomTo(view.zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1))}
        onKeyDown={onKeyDown}
      />
      <input
        type="range"
        class="CropDialog-zoom"
        aria-label={say('media.zoom')}
        min={1}
        max={MOST_ZOOM}
        step={0.05}
        value={view.zoom}
        onInput={(event) => zoomTo(Number(event.currentTarget.value))}
      />
    </Modal>
  )
}

function useBitmap(file: Blob, onFailed: () => void): ImageBitmap | undefined {
  const [bitmap, setBitmap] = useState<ImageBitmap>()
  useEffect(() => {
    const made = createImageBitmap(file)
    made.then(setBitmap, () => {
      toast(say('media.noPicture'))
      onFailed()
    })
    return () =>
      void made.then(
        (each) => each.close(),
        () => undefined,
      )
  }, [file])
  return bitmap
}

function partOf({ width, height }: ImageBitmap, { x, y, zoom }: View): { x: number; y: number; side: number } {
  const side = Math.min(width, height) / zoom
  return { x: x * width - side / 2, y: y * height - side / 2, side }
}

/** No further than to the picture's edges. */
function within({ width, height }: ImageBitmap, { x, y, zoom }: View): View {
  const side = Math.min(width, height) / zoom
  const bound = (value: number, length: number) => {
    const half = side / 2 / length
    return Math.min(1 - half, Math.max(half, value))
  }
  return { x: bound(x, width), y: bound(y, height), zoom }
}
