import '~/ui/kit/ConnectionTitle.css'

import type { ComponentChildren } from 'preact'

import { connection } from '~/store/engine'
import { say } from '~/store/words'
import { Spinner } from '~/ui/kit/Spinner'

const SAID = { offline: 'kit.waitingForNetwork', connecting: 'kit.connecting', updating: 'kit.updating' } as const

/** The title of the list of chats; instead of it, what there is to say about the connection. */
export function ConnectionTitle({ children }: { children: ComponentChildren }) {
  const state = connection.value
  return (
    <span class="ConnectionTitle" role="status">
      {state === 'connected' ? (
        children
      ) : (
        <>
          <Spinner size={18} />
          {say(SAID[state])}
        </>
      )}
    </span>
  )
}
