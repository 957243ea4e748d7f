import '~/ui/kit/Tabs.css'

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export interface Tab<T extends string> {
  value: T
  label: ComponentChildren
}

interface Props<T extends string> {
  label: string
  tabs: readonly Tab<T>[]
  value: T
  onChange: (value: T) => void
  /** Id of the element that they change the content of (give it role="tabpanel"). */
  controls?: string
  onContextMenu?: (value: T, event: MouseEvent) => void
}

/** One of several views, chosen by a row of names that scrolls when it is long. */
export function Tabs<T extends string>({ label, tabs, value, onChange, controls, onContextMenu }: Props<T>) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (row.current) showChosen(row.current)
  }, [value])

  function onKeyDown(event: KeyboardEvent) {
    const isRtl = document.documentElement.dir === 'rtl'
    const at = tabs.findIndex((tab) => tab.value === value)
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step && at + step
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    const buttons = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')
    buttons[tabs.indexOf(next)]?.focus()
  }

  /** Most mice have a wheel for up and down only. */
  function onWheel(event: WheelEvent) {
    const { deltaX, deltaY, shiftKey, ctrlKey } = event
    if (deltaX || shiftKey || ctrlKey) return
    const isRtl = document.documentElement.dir === 'rtl'
    ;(event.currentTarget as HTMLElement).scrollLeft += isRtl ? -deltaY : deltaY
  }

  return (
    <div ref={row} class="Tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown} onWheel={onWheel}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          class="Tabs-tab"
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={controls}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
          onContextMenu={onContextMenu && ((event) => onContextMenu(tab.value, event))}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

/** Within the row: what the row stands in is not scrolled to it. */
function showChosen(row: HTMLElement): void {
  const tab = row.querySelector('[aria-selected="true"]')?.getBoundingClientRect()
  const { left, right } = row.getBoundingClientRect()
  if (tab) row.scrollLeft += Math.min(0, tab.left - left) || Math.max(0, tab.right - right)
}
