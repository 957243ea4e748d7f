import '~/ui/kit/PanelHeader.css'

import type { ComponentChildren } from 'preact'

import { say } from '~/store/words'
import { useEscape } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'

interface Props {
  title: ComponentChildren
  subtitle?: ComponentChildren
  onBack?: () => void
  onClose?: () => void
  /** Buttons at its end. */
  children?: ComponentChildren
}

/** The head of a column: the way back (Escape goes it, too), what this is, what can be done with it. */
export function PanelHeader({ title, subtitle, onBack, onClose, children }: Props) {
  const leave = onBack ?? onClose
  useEscape(() => leave?.(), leave !== undefined)
  return (
    <header class="PanelHeader">
      {onBack && <IconButton icon="back" label={say('kit.back')} onClick={onBack} />}
      {onClose && <IconButton icon="close" label={say('kit.close')} onClick={onClose} />}
      <div class="PanelHeader-text">
        <h2 class="PanelHeader-title">{title}</h2>
        {subtitle && <p class="PanelHeader-subtitle">{subtitle}</p>}
      </div>
      {children}
    </header>
  )
}
