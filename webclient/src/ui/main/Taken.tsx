import '~/ui/main/Taken.css'

import { takeOver } from '~/store/engine'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'

/** Another page of this browser has the account. */
export function Taken() {
  return (
    <main class="Taken">
      <EmptyState icon="devices" title={say('main.takenTitle')} text={say('main.takenText')}>
        <Button kind="filled" onClick={takeOver}>
          {say('main.useHere')}
        </Button>
      </EmptyState>
    </main>
  )
}
