import '~/ui/chatList/VirtualRows.css'

import type { ComponentChildren, RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Props {
  /** What scrolls; the rows stand somewhere inside. */
  scroller: RefObject<HTMLElement | null>
  label: string
  count: number
  /** Of each row, in rem. */
  height: number
  keyOf: (index: number) => string | number
  children: (index: number) => ComponentChildren
  /** The last row is close. */
  onEnd?: () => void
  class?: string
}

/** Rows beyond what is seen that are there already, on both sides. */
const SPARE = 6

/** A long list of rows of one height, of which only those that are seen are in the document. Arrow keys go through all of them. */
export function VirtualRows({ scroller, label, count, height, keyOf, children, onEnd, class: more = '' }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [range, setRange] = useState<readonly [number, number]>([0, 20])
  const rem = useRem()
  const pixels = height * rem

  const look = useCallback(() => {
    const view = scroller.current
    const rows = list.current
    if (!view || !rows) return
    const top = view.getBoundingClientRect().top - rows.getBoundingClientRect().top
    const first = Math.max(0, Math.floor(top / pixels) - SPARE)
    const last = Math.ceil((top + view.clientHeight) / pixels) + SPARE
    setRange((known) => (known[0] === first && known[1] === last ? known : [first, last]))
  }, [scroller, pixels])

  useLayoutEffect(look, [look, count])
  useEffect(() => {
    const view = scroller.current
    if (!view) return
    view.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(view)
    return () => {
      view.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [look, scroller])
  const [first, last] = range
  useEffect(() => {
    if (last >= count) onEnd?.()
  }, [last, count, onEnd])

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const at = indexOf(event.target)
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step && at + step
    if (at < 0 || to === undefined || to < 0 || to >= count) return
    event.preventDefault()
    goTo(to)
  }

  function goTo(index: number) {
    const view = scroller.current
    const rows = list.current
    if (!view || !rows) return
    const offset = rows.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop
    const top = offset + index * pixels
    if (top < view.scrollTop) view.scrollTop = index === 0 ? 0 : top
    else if (top + pixels > view.scrollTop + view.clientHeight) view.scrollTop = top + pixels - view.clientHeight
    look()
    requestAnimationFrame(() => {
      rows.querySelector<HTMLElement>(`[data-index="${index}"] :is(a, button)`)?.focus({ preventScroll: true })
    })
  }

  const shown = []
  for (let index = first; index < Math.min(last, count); index++) {
    shown.push(
      <li
        key={keyOf(index)}
        class="VirtualRows-row"
        data-index={index}
        aria-setsize={count}
        aria-posinset={index + 1}
        style={{ top: `${index * pixels}px`, height: `${pixels}px` }}
      >
        {children(index)}
      </li>,
    )
  }
  return (
    <ul
      ref={list}
      class={`VirtualRows ${more}`}
      aria-label={label}
      style={{ height: `${count * pixels}px` }}
      onKeyDown={onKeyDown}
    >
      {shown}
    </ul>
  )
}

function indexOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : undefined
  return row ? Number(row.dataset.index) : -1
}

/** What a rem is in pixels: readers choose their size of letters. */
function useRem(): number {
  const [rem, setRem] = useState(16)
  useLayoutEffect(() => setRem(parseFloat(getComputedStyle(document.documentElement).fontSize) || 16), [])
  return rem
}
