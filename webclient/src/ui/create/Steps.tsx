import '~/ui/create/Steps.css'

import type { ComponentChildren } from 'preact'

import { useEscape } from '~/ui/kit/escape'
import { Button } from '~/ui/kit/Button'
import { PanelHeader } from '~/ui/kit/PanelHeader'

interface Props {
  title: string
  onBack: () => void
  /** What the button says, and whether it can be pressed. */
  next: string
  canGoOn: boolean
  isBusy?: boolean
  onNext: () => void
  children: ComponentChildren
}

/** One step of making something, in the first column: Enter goes on, Escape goes back. */
export function Step({ title, onBack, next, canGoOn, isBusy, onNext, children }: Props) {
  useEscape(onBack)
  function submit(event: Event) {
    event.preventDefault()
    if (canGoOn && !isBusy) onNext()
  }
  return (
    <form class="Step" onSubmit={submit}>
      <PanelHeader title={title} onBack={onBack} />
      <div class="PanelBody">{children}</div>
      <div class="Step-next">
        <Button kind="filled" isWide type="submit" isBusy={isBusy} disabled={!canGoOn}>
          {next}
        </Button>
      </div>
    </form>
  )
}
