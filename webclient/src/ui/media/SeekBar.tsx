import '~/ui/media/SeekBar.css'

import type { ComponentChildren } from 'preact'

import { say } from '~/store/words'
import { writeDuration } from '~/ui/media/writing'

interface Props {
  /** Seconds. */
  position: number
  duration: number
  onSeek: (seconds: number) => void
  class?: string
  /** Drawn instead of a line. */
  children?: ComponentChildren
}

const STEP_SECONDS = 5

/** How far something has played, by pointer and keyboard. Time runs from left to right in every language. */
export function SeekBar({ position, duration, onSeek, class: more = '', children }: Props) {
  const share = duration > 0 ? Math.min(1, position / duration) : 0
  function point(event: PointerEvent & { currentTarget: HTMLElement }) {
    if (event.type === 'pointermove' && !event.buttons) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onSeek(Math.max(0, Math.min(1, (event.clientX - left) / width)) * duration)
  }
  function onKeyDown(event: KeyboardEvent) {
    const to = {
      ArrowLeft: position - STEP_SECONDS,
      ArrowDown: position - STEP_SECONDS,
      ArrowRight: position + STEP_SECONDS,
      ArrowUp: position + STEP_SECONDS,
      Home: 0,
      End: duration,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSeek(Math.max(0, Math.min(duration, to)))
  }
  return (
    <div
      class={`SeekBar ${more}`}
      role="slider"
      tabIndex={0}
      aria-label={say('media.position')}
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(position)}
      aria-valuetext={writeDuration(position)}
      style={{ '--played': `${share * 100}%` }}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        point(event)
      }}
      onPointerMove={point}
      onKeyDown={onKeyDown}
    >
      {children ?? <span class="SeekBar-line" />}
    </div>
  )
}
