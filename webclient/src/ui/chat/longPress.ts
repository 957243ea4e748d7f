/** A finger that stays asks for what a mouse asks for by its second button. */

import { useRef } from 'preact/hooks'

const LONG_MS = 450
const STILL_PIXELS = 10

export function useLongPress(onLongPress: (event: PointerEvent) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const start = useRef({ x: 0, y: 0 })
  const stop = () => clearTimeout(timer.current)
  return {
    onPointerDown(event: PointerEvent) {
      stop()
      if (event.pointerType !== 'touch') return
      start.current = { x: event.clientX, y: event.clientY }
      timer.current = setTimeout(() => onLongPress(event), LONG_MS)
    },
    onPointerMove(event: PointerEvent) {
      const { x, y } = start.current
      if (Math.abs(event.clientX - x) + Math.abs(event.clientY - y) > STILL_PIXELS) stop()
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  }
}
