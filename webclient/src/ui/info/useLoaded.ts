/** What a page asks the engine for. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

import type { Changed } from '~/contract/events'
import type { PeerId } from '~/contract/peers'
import { on } from '~/store/engine'
import { describeRefusal, showRefusal } from '~/ui/kit/toast'

export interface Loaded<T> {
  value?: T
  /** Why there is none, in words. */
  error?: string
  reload: () => void
}

/** Ask when the page opens, when `key` changes, and when the engine says that something of this kind changed. */
export function useLoaded<T>(
  load: () => Promise<T>,
  key: string | number,
  changes?: { what: Changed; peer: PeerId },
): Loaded<T> {
  const [state, setState] = useState<{ value?: T; error?: string }>({})
  const latest = useRef(load)
  latest.current = load
  const turn = useRef(0)
  const reload = useCallback(() => {
    const mine = ++turn.current
    latest.current().then(
      (value) => mine === turn.current && setState({ value }),
      (error: unknown) => mine === turn.current && setState({ error: describeRefusal(error) }),
    )
  }, [])
  useEffect(reload, [key])
  useEffect(() => {
    if (!changes) return
    return on('changed', ({ what, peer }) => {
      if (what === changes.what && (peer === undefined || peer === changes.peer)) reload()
    })
  }, [changes?.what, changes?.peer])
  return { ...state, reload }
}

/** Do something that takes a while: one thing at a time, and what is refused is said. */
export function useBusy(): [boolean, (act: () => Promise<unknown>) => void] {
  const [isBusy, setBusy] = useState(false)
  const run = useCallback((act: () => Promise<unknown>) => {
    setBusy(true)
    act()
      .catch(showRefusal)
      .finally(() => setBusy(false))
  }, [])
  return [isBusy, run]
}
