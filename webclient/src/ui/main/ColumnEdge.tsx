import '~/ui/main/ColumnEdge.css'

import { signal } from '@preact/signals'

import { keep, readKept } from '~/store/kept'
import { say } from '~/store/words'

const KEPT_AS = 'chapar.leftWidth'
const LEAST = 260
const MOST = 600
const USUAL = 380
/** What an arrow key moves. */
const STEP = 20

/** Of the first column, in pixels; on a phone it means nothing. */
export const leftWidth = signal(clamp(Number(readKept(KEPT_AS)) || USUAL))

/** What one takes hold of to make the first column wider or narrower. */
export function ColumnEdge() {
  function onPointerDown(event: PointerEvent) {
    const edge = event.currentTarget as HTMLElement
    const column = edge.parentElement?.getBoundingClientRect()
    if (!column || event.button !== 0) return
    event.preventDefault()
    edge.setPointerCapture(event.pointerId)
    edge.onpointermove = ({ clientX }) => {
      const isRtl = document.documentElement.dir === 'rtl'
      leftWidth.value = clamp(isRtl ? column.right - clientX : clientX - column.left)
    }
    edge.onlostpointercapture = () => {
      edge.onpointermove = null
      keepWidth()
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const forth = document.documentElement.dir === 'rtl' ? -1 : 1
    const by = { ArrowRight: forth, ArrowLeft: -forth }[event.key]
    if (!by) return
    event.preventDefault()
    leftWidth.value = clamp(leftWidth.value + by * STEP)
    keepWidth()
  }

  return (
    <div
      class="ColumnEdge"
      role="separator"
      aria-orientation="vertical"
      aria-label={say('main.columnEdge')}
      aria-valuenow={leftWidth.value}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  )
}

function keepWidth(): void {
  keep(KEPT_AS, String(leftWidth.value))
}

function clamp(width: number): number {
  return Math.round(Math.max(LEAST, Math.min(MOST, width)))
}
