/** What is on the screen, or soon will be: only that is loaded and played. */

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** One observer a distance, for all that are watched. */
const watches = { near: watch('400px 0px'), visible: watch('-20px 0px') }

/** `near`: it is good to load it; `visible`: it may play. */
export function useIn(element: RefObject<Element | null>, where: 'near' | 'visible'): boolean {
  const [isIn, setIsIn] = useState(false)
  useEffect(() => {
    const target = element.current
    if (!target) return
    const { observer, watched } = watches[where]
    // What has once been near stays so: it is loaded already.
    watched.set(target, (now) => setIsIn((before) => now || (where === 'near' && before)))
    observer.observe(target)
    return () => {
      observer.unobserve(target)
      watched.delete(target)
    }
  }, [element, where])
  return isIn
}

export function wantsLittleMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

function watch(rootMargin: string) {
  const watched = new WeakMap<Element, (isIn: boolean) => void>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting)
    },
    { rootMargin },
  )
  return { observer, watched }
}
