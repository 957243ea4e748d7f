import { useEffect, useState } from 'preact/hooks'

import type { Changed } from '~/contract/events'
import { on } from '~/store/engine'
import { showRefusal } from '~/ui/kit/toast'

interface Answer<T> {
  /** Undefined until it is there. */
  value: T | undefined
  /** Show this without asking: it has just been set. */
  setValue: (value: T) => void
  /** Ask again. */
  reload: () => void
}

/** What the engine answers to a panel that opens; asked for again when `changed` is told. Refusals are said. */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[] = [], changed?: Changed): Answer<T> {
  const [value, setValue] = useState<T>()
  const [turn, setTurn] = useState(0)
  const reload = () => setTurn((before) => before + 1)
  useEffect(() => {
    let isWanted = true
    ask().then((answer) => isWanted && setValue(answer), showRefusal)
    return () => void (isWanted = false)
  }, [...inputs, turn])
  useEffect(() => (changed ? on('changed', ({ what }) => what === changed && reload()) : undefined), [changed])
  return { value, setValue, reload }
}
