import '~/ui/info/Page.css'

import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

import { popRight, rightPanels } from '~/store/navigation'
import { PanelHeader } from '~/ui/kit/PanelHeader'
import { Scroller } from '~/ui/kit/scroller'
import { Spinner } from '~/ui/kit/Spinner'
import { say } from '~/store/words'

interface Props {
  title: string
  /** Buttons of the head. */
  actions?: ComponentChildren
  children: ComponentChildren
}

/** One page of the column beside the chat. */
export function Page({ title, actions, children }: Props) {
  const body = useRef<HTMLDivElement>(null)
  const isFirst = rightPanels.value.length < 2
  return (
    <>
      <PanelHeader title={title} onBack={isFirst ? undefined : popRight} onClose={isFirst ? popRight : undefined}>
        {actions}
      </PanelHeader>
      <div ref={body} class="PanelBody InfoPage">
        <Scroller.Provider value={body}>{children}</Scroller.Provider>
      </div>
    </>
  )
}

/** What stands there until it is known what will. */
export function Waiting({ error }: { error?: string }) {
  return (
    <p class="InfoPage-waiting" role={error ? 'alert' : undefined}>
      {error ?? <Spinner label={say('kit.loading')} />}
    </p>
  )
}
