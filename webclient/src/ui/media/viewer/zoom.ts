/** Looking closer at a picture: by wheel, double click, two fingers and keys; what is larger than the window is moved. */

import { useRef, useState } from 'preact/hooks'

export interface Zoom {
  scale: number
  /** Pixels. */
  x: number
  y: number
}

const NONE: Zoom = { scale: 1, x: 0, y: 0 }
const MOST = 6
const STEP = 1.4
const BY_DOUBLE_CLICK = 2.5
/** Pixels that a finger has to go before it means something. */
const SWIPE = 60

interface Swipes {
  onSide: (direction: 1 | -1) => void
  onDown: () => void
}

/** `side` 1: the finger went to the right. */
export function useZoom({ onSide, onDown }: Swipes) {
  const [zoom, setZoom] = useState<Zoom>(NONE)
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const begun = useRef({ x: 0, y: 0, distance: 0, zoom: NONE, isPinch: false })

  function scaleBy(factor: number): void {
    setZoom((before) => limit({ ...before, scale: before.scale * factor }))
  }

  function onPointerDown(event: PointerEvent): void {
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const isPinch = fingers.current.size > 1
    begun.current = { x: event.clientX, y: event.clientY, distance: distanceOf(fingers.current), zoom, isPinch }
  }

  function onPointerMove(event: PointerEvent): void {
    if (!fingers.current.has(event.pointerId)) return
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const { x, y, distance, zoom: before, isPinch } = begun.current
    if (isPinch && fingers.current.size > 1) {
      setZoom(limit({ ...before, scale: (before.scale * distanceOf(fingers.current)) / (distance || 1) }))
    } else if (before.scale > 1) {
      setZoom(limit({ ...before, x: before.x + event.clientX - x, y: before.y + event.clientY - y }))
    }
  }

  function onPointerUp(event: PointerEvent): void {
    if (!fingers.current.delete(event.pointerId)) return
    const { x, y, zoom: before, isPinch } = begun.current
    if (isPinch || before.scale > 1 || event.pointerType === 'mouse') return
    const [right, down] = [event.clientX - x, event.clientY - y]
    if (Math.abs(right) > SWIPE && Math.abs(right) > Math.abs(down) * 1.5) onSide(right > 0 ? 1 : -1)
    else if (down > SWIPE * 1.5 && down > Math.abs(right) * 1.5) onDown()
  }

  return {
    zoom,
    reset: () => setZoom(NONE),
    closer: () => scaleBy(STEP),
    farther: () => scaleBy(1 / STEP),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: (event: PointerEvent) => void fingers.current.delete(event.pointerId),
      onDblClick: () => setZoom((before) => (before.scale > 1 ? NONE : { ...NONE, scale: BY_DOUBLE_CLICK })),
      onWheel: (event: WheelEvent) => scaleBy(event.deltaY < 0 ? 1.15 : 1 / 1.15),
    },
  }
}

function limit({ scale, x, y }: Zoom): Zoom {
  if (scale <= 1) return NONE
  const most = Math.min(scale, MOST)
  const bound = (value: number, side: number) => Math.max(-side, Math.min(side, value))
  return { scale: most, x: bound(x, (innerWidth * (most - 1)) / 2), y: bound(y, (innerHeight * (most - 1)) / 2) }
}

function distanceOf(fingers: ReadonlyMap<number, { x: number; y: number }>): number {
  const [a, b] = [...fingers.values()]
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
}
