import '~/ui/kit/Menu.css'

import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

import { openOverlay } from '~/store/navigation'
import { useEscape } from '~/ui/kit/escape'
import { moveFocus, useFocusTrap } from '~/ui/kit/focus'
import { Icon, type IconName } from '~/ui/kit/Icon'

export interface MenuItem {
  label: string
  icon?: IconName
  onSelect: () => void
  isDanger?: boolean
  isDisabled?: boolean
  /** Then it is one that is on or off. */
  isChecked?: boolean
  /** Stands at the end: a key, a count. */
  note?: string
}

/** 'line': a line between items; false and undefined: nothing, so that items can be left out in place. */
export type MenuEntry = MenuItem | 'line' | false | undefined

/** Below an element, or where something was pressed. In pixels of the window. */
export type MenuPlace = HTMLElement | { x: number; y: number }

interface Options {
  label?: string
  /** Stands above the items; is handed what closes the menu. */
  header?: (close: () => void) => ComponentChildren
  onClose?: () => void
}

export function openMenu(at: MenuPlace, entries: MenuEntry[], options: Options = {}): void {
  openOverlay((close) => (
    <Menu
      at={at}
      entries={entries}
      {...options}
      onClose={() => {
        close()
        options.onClose?.()
      }}
    />
  ))
}

/** Where a context menu was asked for: by the pointer, or by the keyboard, which has no place of its own. */
export function placeOf(event: MouseEvent): MenuPlace {
  if (event.clientX || event.clientY) return { x: event.clientX, y: event.clientY }
  return event.currentTarget as HTMLElement
}

const ITEM = '[role^="menuitem"]'

function Menu(props: { at: MenuPlace; entries: MenuEntry[]; onClose: () => void } & Omit<Options, 'onClose'>) {
  const { at, entries, label, header, onClose } = props
  const root = useRef<HTMLDivElement>(null)
  useFocusTrap(root)
  useEscape(onClose)
  useLayoutEffect(() => {
    if (root.current) place(root.current, at)
  }, [at])
  useEffect(() => closeWhenMoved(root, onClose), [onClose])

  function onKeyDown(event: KeyboardEvent) {
    const menu = event.currentTarget as HTMLElement
    if (moveFocus(menu, event, ITEM)) return
    // What stands above the items is gone through by Tab.
    if (event.key === 'Tab' && !header) onClose()
    else if (event.key.length === 1 && event.key !== ' ') focusByLetter(menu, event.key)
  }

  return (
    <div class="Menu-veil" onPointerDown={(event) => event.target === event.currentTarget && onClose()}>
      <div
        ref={root}
        class="Menu"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      >
        {header?.(onClose)}
        <div role="menu" aria-label={label}>
          {entries.map((entry, index) => {
            if (!entry) return null
            if (entry === 'line') return <div key={index} class="Menu-line" role="separator" />
            return <Item key={index} {...entry} onClose={onClose} />
          })}
        </div>
      </div>
    </div>
  )
}

function Item({
  label,
  icon,
  onSelect,
  isDanger,
  isDisabled,
  isChecked,
  note,
  onClose,
}: MenuItem & { onClose: () => void }) {
  return (
    <button
      type="button"
      class={`Menu-item${isDanger ? ' Menu-item--danger' : ''}`}
      role={isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={isChecked}
      disabled={isDisabled}
      tabIndex={-1}
      onPointerEnter={(event) => event.pointerType === 'mouse' && event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        onClose()
        onSelect()
      }}
    >
      {icon && <Icon name={icon} size={20} />}
      <span class="Menu-label">{label}</span>
      {note && <span class="Menu-note">{note}</span>}
      {isChecked && <Icon name="check" size={20} />}
    </button>
  )
}

/** Into the window, on the side where there is room, from the start or the end as the language runs. */
function place(menu: HTMLElement, at: MenuPlace): void {
  const anchor = at instanceof HTMLElement ? at.getBoundingClientRect() : new DOMRect(at.x, at.y, 0, 0)
  const { offsetWidth: width, offsetHeight: height } = menu
  const margin = 8
  const isRtl = document.documentElement.dir === 'rtl'
  const isPoint = !(at instanceof HTMLElement)
  // Anchored menus grow towards the middle of the window; others to where reading goes on.
  const growsRight = isPoint ? !isRtl : anchor.left + anchor.width / 2 < innerWidth / 2
  let left = growsRight ? anchor.left : anchor.right - width
  if (isPoint && left < margin) left = anchor.left
  if (isPoint && left + width > innerWidth - margin) left = anchor.left - width
  let top = anchor.bottom
  if (top + height > innerHeight - margin && anchor.top - height >= margin) top = anchor.top - height
  menu.style.left = `${clamp(left, margin, innerWidth - width - margin)}px`
  menu.style.top = `${clamp(top, margin, innerHeight - height - margin)}px`
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

function closeWhenMoved(root: { current: HTMLElement | null }, close: () => void): () => void {
  const onScroll = (event: Event) => {
    if (!(event.target instanceof Node && root.current?.contains(event.target))) close()
  }
  addEventListener('wheel', onScroll, { passive: true })
  addEventListener('resize', close)
  addEventListener('blur', close)
  return () => {
    removeEventListener('wheel', onScroll)
    removeEventListener('resize', close)
    removeEventListener('blur', close)
  }
}

function focusByLetter(menu: HTMLElement, letter: string): void {
  const items = [...menu.querySelectorAll<HTMLElement>(ITEM)]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const wanted = letter.toLocaleLowerCase()
  const next = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  next.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(wanted))?.focus()
}
