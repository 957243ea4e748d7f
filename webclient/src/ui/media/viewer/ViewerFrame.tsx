import '~/ui/media/viewer/ViewerFrame.css'

import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

import { say } from '~/store/words'
import { useEscape } from '~/ui/kit/escape'
import { useFocusTrap } from '~/ui/kit/focus'
import { IconButton } from '~/ui/kit/IconButton'

interface Props {
  label: string
  /** Who it is of, and when. */
  heading: ComponentChildren
  /** Buttons of the bar above. */
  actions: ComponentChildren
  caption?: ComponentChildren
  /** To what came before, and after; undefined where there is nothing. */
  onPrevious?: () => void
  onNext?: () => void
  onKey?: (event: KeyboardEvent) => void
  onClose: () => void
  children: ComponentChildren
}

/** Everything dark, something bright in the middle. */
export function ViewerFrame(props: Props) {
  const { label, heading, actions, caption, onPrevious, onNext, onKey, onClose, children } = props
  const root = useRef<HTMLDivElement>(null)
  useFocusTrap(root)
  useEscape(onClose)
  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof HTMLVideoElement) return // its own keys
    const isRtl = document.documentElement.dir === 'rtl'
    if (event.key === 'ArrowLeft') (isRtl ? onNext : onPrevious)?.()
    else if (event.key === 'ArrowRight') (isRtl ? onPrevious : onNext)?.()
    else onKey?.(event)
  }
  return (
    <div
      ref={root}
      class="Viewer"
      role="dialog"
      aria-modal="true"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header class="Viewer-bar">
        <div class="Viewer-heading">{heading}</div>
        {actions}
        <IconButton icon="close" label={say('kit.close')} onClick={onClose} />
      </header>
      <div class="Viewer-stage" onClick={(event) => event.target === event.currentTarget && onClose()}>
        {children}
      </div>
      {onPrevious && (
        <IconButton
          class="Viewer-arrow Viewer-arrow--previous"
          icon="previous"
          label={say('media.previous')}
          onClick={onPrevious}
        />
      )}
      {onNext && (
        <IconButton class="Viewer-arrow Viewer-arrow--next" icon="next" label={say('media.next')} onClick={onNext} />
      )}
      {caption && (
        <div class="Viewer-caption" dir="auto">
          {caption}
        </div>
      )}
    </div>
  )
}
