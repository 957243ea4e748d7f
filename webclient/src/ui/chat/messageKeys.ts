/** Keys among messages: arrows from one to the other, pages, both ends. */

const STEP = 0.85

export function moveAmongMessages(event: KeyboardEvent, toEnd: () => void): void {
  if (event.defaultPrevented || event.altKey || event.metaKey) return
  const scroller = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.MessageScroller')
  if (!scroller) return
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
      if (event.ctrlKey || !moveFocus(scroller, event.key === 'ArrowUp' ? -1 : 1)) return
      break
    case 'PageUp':
    case 'PageDown':
      scroller.scrollBy({ top: scroller.clientHeight * STEP * (event.key === 'PageUp' ? -1 : 1) })
      break
    case 'Home':
      scroller.scrollTop = 0
      break
    case 'End':
      toEnd()
      break
    default:
      return
  }
  event.preventDefault()
}

/** The message beside the one that has the focus; the last one in view when none has it. */
function moveFocus(scroller: HTMLElement, step: number): boolean {
  const all = [...scroller.querySelectorAll<HTMLElement>('[data-message]')]
  const active = document.activeElement?.closest('[data-message]')
  const at = active ? all.indexOf(active as HTMLElement) : -1
  const bottom = scroller.getBoundingClientRect().bottom
  const next = at < 0 ? all.findLast((each) => each.getBoundingClientRect().top < bottom) : all[at + step]
  if (!next) return false
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
  return true
}
