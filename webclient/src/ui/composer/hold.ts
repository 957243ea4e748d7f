/** A button that records as long as it is held: let go, it sends; dragged aside, it throws away; dragged up, it goes on alone. */

import { useEffect, useRef } from 'preact/hooks'

import { measureDrag } from '~/ui/media/recording/drag'
import type { RecordingControl, RecordingKind } from '~/ui/media/recording/RecordingControl'

/** Whoever lets go before has tapped, or clicked. */
const HOLD_MS = 250
/** A mouse that lets go before this has only clicked slowly. */
const SLOW_CLICK_MS = 700

interface Press {
  pointer: number
  x: number
  y: number
  since: number
}

export function useHold(control: RecordingControl, kind: RecordingKind) {
  const press = useRef<Press | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wasHeld = useRef(false)
  const pointerType = useRef('')
  useEffect(() => () => clearTimeout(timer.current), [])

  function onPointerDown(event: PointerEvent) {
    wasHeld.current = false
    pointerType.current = event.pointerType
    if (event.button !== 0 || !event.isPrimary || control.now.peek()) return
    const { pointerId: pointer, clientX: x, clientY: y } = event
    press.current = { pointer, x, y, since: performance.now() }
    ;(event.currentTarget as Element).setPointerCapture(pointer)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      wasHeld.current = true
      control.start(kind, true)
    }, HOLD_MS)
  }

  function onPointerMove({ pointerId, clientX, clientY }: PointerEvent) {
    const { current } = press
    if (current?.pointer !== pointerId || !control.now.peek()?.isHeld) return
    const isRtl = document.documentElement.dir === 'rtl'
    const drag = measureDrag(clientX - current.x, clientY - current.y, isRtl)
    if (drag.toCancel === 1) control.stop()
    else if (drag.toLock === 1) control.lock()
    else control.drag.value = drag
  }

  function onPointerUp({ pointerId }: PointerEvent) {
    const { current } = press
    if (current?.pointer !== pointerId) return
    end()
    if (!control.now.peek()?.isHeld) return
    const isSlowClick = pointerType.current === 'mouse' && performance.now() - current.since < SLOW_CLICK_MS
    if (isSlowClick) control.lock()
    else control.send()
  }

  /** The system took the finger away: nobody has said that it is to be sent. */
  function onPointerCancel({ pointerId }: PointerEvent) {
    if (press.current?.pointer !== pointerId) return
    end()
    if (control.now.peek()?.isHeld) control.stop()
  }

  function end() {
    press.current = undefined
    clearTimeout(timer.current)
  }

  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onLostPointerCapture: onPointerCancel },
    isPressed: () => press.current !== undefined,
    /** Whether a click is that of a finger; not all browsers say it of clicks. */
    isTap: ({ detail }: MouseEvent) => detail > 0 && pointerType.current === 'touch',
    /** Whether the click that comes now only ends a hold. */
    wasHeld: () => wasHeld.current,
  }
}
