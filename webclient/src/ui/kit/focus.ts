/** Where the keyboard is, while something lies over the page. */

import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

const FOCUSABLE =
  'a[href],button,input,textarea,select,[tabindex],[contenteditable="true"],audio[controls],video[controls]'

/** What Tab would visit, in order. */
function focusable(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => each.tabIndex >= 0 && !(each as HTMLButtonElement).disabled && each.getClientRects().length > 0,
  )
}

/** Focus goes into the element (to `[autofocus]`, else to the element itself), stays there, and comes back afterwards. */
export function useFocusTrap(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const before = document.activeElement
    const wanted = element.querySelector<HTMLElement>('[autofocus]') ?? element
    wanted.focus({ preventScroll: true })
    const onKey = (event: KeyboardEvent) => keepInside(element, event)
    element.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [root])
}

function keepInside(element: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return
  const stops = focusable(element)
  const first = stops[0]
  const last = stops.at(-1)
  if (!first || !last) return event.preventDefault()
  const at = document.activeElement
  if (event.shiftKey ? at === first || at === element : at === last) {
    event.preventDefault()
    ;(event.shiftKey ? last : first).focus()
  }
}

/** Arrow keys, Home and End move among the stops of a list that match; true when one of them was pressed. */
export function moveFocus(root: HTMLElement, event: KeyboardEvent, selector: string): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (each) => !(each as HTMLButtonElement).disabled,
  )
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1 + stops.length, Home: 0, End: -1 }[event.key]
  if (to === undefined || !stops.length) return false
  event.preventDefault()
  stops.at(to % stops.length)?.focus()
  return true
}
