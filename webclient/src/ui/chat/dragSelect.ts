/** A mouse drawn over messages, from beside a bubble, chooses all of them. */

import type { Place } from '~/contract/messages'
import { selectBetween } from '~/store/selection'

/** Pixels that are no drawing yet. */
const BEGINS = 8

/** To be called where a button of the mouse goes down among messages. */
export function beginDragSelect(event: PointerEvent, place: Place, allIds: () => readonly number[]): void {
  const from = messageAt(event.clientX, event.clientY)
  if (event.pointerType !== 'mouse' || event.button !== 0 || from === undefined || !isBeside(event.target)) return
  const { clientY } = event
  let isOn = false
  const stop = new AbortController()
  const { signal } = stop
  const move = (moved: PointerEvent) => {
    isOn ||= Math.abs(moved.clientY - clientY) > BEGINS
    const to = isOn ? messageAt(moved.clientX, moved.clientY) : undefined
    if (to === undefined) return
    getSelection()?.removeAllRanges()
    selectBetween(place, from, to, allIds())
  }
  const end = () => {
    stop.abort()
    if (isOn) swallowClick()
  }
  addEventListener('selectstart', (selecting) => selecting.preventDefault(), { signal })
  addEventListener('pointermove', move, { signal })
  addEventListener('pointerup', end, { signal })
  addEventListener('pointercancel', end, { signal })
}

/** The click that ends it, if there is one, would take the last message out again. */
function swallowClick(): void {
  const stop = new AbortController()
  addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal: stop.signal })
  setTimeout(() => stop.abort())
}

/** Inside of a bubble a mouse selects text. */
function isBeside(target: EventTarget | null): boolean {
  return target instanceof Element && !target.closest('.Bubble, button, a, input')
}

function messageAt(x: number, y: number): number | undefined {
  const id = document.elementFromPoint(x, y)?.closest('[data-message]')?.getAttribute('data-message')
  return id ? Number(id) : undefined
}
