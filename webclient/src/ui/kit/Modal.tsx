import '~/ui/kit/Modal.css'

import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'

import { say } from '~/store/words'
import { useEscape } from '~/ui/kit/escape'
import { useFocusTrap } from '~/ui/kit/focus'
import { IconButton } from '~/ui/kit/IconButton'
import { Scroller } from '~/ui/kit/scroller'

interface Props {
  title: string
  onClose: () => void
  children?: ComponentChildren
  /** Stands below what scrolls: the buttons. */
  footer?: ComponentChildren
  /** `small` for a question, `wide` for a list beside something. */
  size?: 'small' | 'normal' | 'wide'
  /** Without a cross: there are buttons that say more. */
  hasNoCross?: boolean
  /** A question that has to be read out at once. */
  isAlert?: boolean
  class?: string
}

/** A dialog over everything. Show it by `openOverlay((close) => <Modal … onClose={close} />)`. */
export function Modal(props: Props) {
  const { title, onClose, children, footer, size = 'normal', hasNoCross, isAlert, class: more = '' } = props
  const root = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useFocusTrap(root)
  useEscape(onClose)
  return (
    <div class="Modal-veil" onPointerDown={(event) => event.target === event.currentTarget && onClose()}>
      <div
        ref={root}
        class={`Modal Modal--${size} ${more}`}
        role={isAlert ? 'alertdialog' : 'dialog'}
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
      >
        <div class="Modal-header">
          {!hasNoCross && <IconButton icon="close" label={say('kit.close')} onClick={onClose} />}
          <h2 id={titleId} class="Modal-title">
            {title}
          </h2>
        </div>
        <div ref={body} class="Modal-body">
          <Scroller.Provider value={body}>{children}</Scroller.Provider>
        </div>
        {footer && <div class="Modal-footer">{footer}</div>}
      </div>
    </div>
  )
}
