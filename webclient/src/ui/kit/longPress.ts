/** A finger that stays asks for the menu that a mouse's right button asks for. */

import { useRef } from 'preact/hooks'

const LONG_MS = 500
/** A finger that moves further scrolls. */
const MOVED_PIXELS = 10

export function useLongPress(onLongPress: (event: PointerEvent) => void) {
  const press = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> }>(undefined)
  const wasLong = useRef(false)

  function stop() {
    clearTimeout(press.current?.timer)
    press.current = undefined
  }

  return {
    onPointerDown(event: PointerEvent) {
      wasLong.current = false
      if (event.pointerType === 'mouse') return
      const at = { x: event.clientX, y: event.clientY }
      const fire = () => {
        wasLong.current = true
        stop()
        onLongPress(event)
      }
      stop()
      press.current = { ...at, timer: setTimeout(fire, LONG_MS) }
    },
    onPointerMove(event: PointerEvent) {
      const { current } = press
      if (current && Math.hypot(event.clientX - current.x, event.clientY - current.y) > MOVED_PIXELS) stop()
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    /** The finger that is lifted then chooses nothing. */
    onClickCapture(event: MouseEvent) {
      if (!wasLong.current) return
      wasLong.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
