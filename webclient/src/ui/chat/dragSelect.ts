/** A mouse drawn over messages chooses all of them; inside of one bubble it selects text, as everywhere. */

import type { Place } from '~/contract/messages'
import { selectBetween } from '~/store/selection'

/** Pixels that are no drawing yet. */
const BEGINS = 8

/** To be called where a button of the mouse goes down among messages. */
export function beginDragSelect(event: PointerEvent, place: Place, allIds: () => readonly number[]): void {
  const from = messageAt(event.clientX, event.clientY)
  if (event.pointerType !== 'mouse' || event.button !== 0 || from === undefined || isPressed(event.target)) return
  const isInside = isText(event.target)
  const { clientY } = event
  let isOn = false
  const stop = new AbortController()
  const { signal } = stop
  const move = (moved: PointerEvent) => {
    const to = messageAt(moved.clientX, moved.clientY)
    isOn ||= isInside ? to !== undefined && to !== from : Math.abs(moved.clientY - clientY) > BEGINS
    if (!isOn || to === undefined) return
    getSelection()?.removeAllRanges()
    selectBetween(place, from, to, allIds())
  }
  const end = () => {
    stop.abort()
    if (isOn) swallowClick()
  }
  if (!isInside) addEventListener('selectstart', (selecting) => selecting.preventDefault(), { signal })
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

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.Bubble') !== null
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, [role="slider"]') !== null
}

function messageAt(x: number, y: number): number | undefined {
  const id = document.elementFromPoint(x, y)?.closest('[data-message]')?.getAttribute('data-message')
  return id ? Number(id) : undefined
}
