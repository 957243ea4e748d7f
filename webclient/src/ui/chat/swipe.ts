/** A finger that draws a message to the left answers it, in whichever direction one reads: as in other clients. */

import { useRef, useState } from 'preact/hooks'

/** Pixels until it is known that the finger does not scroll, until it is far enough, and as far as the message goes. */
const BEGINS = 12
const FAR = 52
const MOST = 72

/** What is moved sideways itself. */
const OWN_MOVES = '[role="slider"], input, .RichText-program, .PlayerBar-seek'

export function useSwipe(onSwipe: (() => void) | undefined) {
  const start = useRef<{ x: number; y: number; element: HTMLElement }>(undefined)
  const moved = useRef(0)
  const [look, setLook] = useState<'still' | 'near' | 'far'>('still')

  function move(pixels: number) {
    const element = start.current?.element
    if (element) element.style.translate = pixels ? `${-pixels}px` : ''
    moved.current = pixels
    setLook(!pixels ? 'still' : pixels < FAR ? 'near' : 'far')
  }

  function stop() {
    move(0)
    start.current = undefined
  }

  return {
    isMoved: look !== 'still',
    isFar: look === 'far',
    handlers: {
      onPointerDown(event: PointerEvent) {
        stop()
        if (!onSwipe || event.pointerType !== 'touch' || !event.isPrimary) return
        if (event.target instanceof Element && event.target.closest(OWN_MOVES)) return
        start.current = { x: event.clientX, y: event.clientY, element: event.currentTarget as HTMLElement }
      },
      onPointerMove(event: PointerEvent) {
        if (!start.current) return
        const left = start.current.x - event.clientX
        if (!moved.current && Math.abs(event.clientY - start.current.y) > BEGINS) start.current = undefined
        else if (moved.current || left > BEGINS) move(Math.max(0, Math.min(left, MOST)))
      },
      onPointerUp() {
        if (moved.current >= FAR) onSwipe?.()
        stop()
      },
      onPointerCancel: stop,
    },
  }
}
