/** Escape closes what was opened last: dialogs, menus, panels, selections, each in its turn. */

import { useLayoutEffect, useRef } from 'preact/hooks'

import { addStep, closers } from '~/store/navigation'

/** As long as the component is there (and `isActive`), Escape calls this, unless something was opened after it. */
export function useEscape(close: () => void, isActive = true): void {
  const latest = useRef(close)
  latest.current = close
  useLayoutEffect(() => (isActive ? onEscape(() => latest.current()) : undefined), [isActive])
}

/** The same, and on a phone Back calls it, too. */
export function useBack(close: () => void, isActive = true): void {
  const latest = useRef(close)
  latest.current = close
  useLayoutEffect(() => {
    if (!isActive) return
    const closeLatest = () => latest.current()
    const ends = [onEscape(closeLatest), addStep(closeLatest)]
    return () => ends.forEach((end) => end())
  }, [isActive])
}

/** The same outside of components; the answer ends it. */
function onEscape(close: () => void): () => void {
  closers.push(close)
  return () => {
    const at = closers.lastIndexOf(close)
    if (at >= 0) closers.splice(at, 1)
  }
}

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
  const close = closers.at(-1)
  if (!close) return
  event.preventDefault()
  close()
})
