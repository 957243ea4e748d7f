import '~/ui/main/Taken.css'

import { isOutdated } from '~/store/build'
import { takeOver } from '~/store/engine'
import { takeUpdate } from '~/store/serviceWorker'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'

/** Another page of this browser has the account: one with a newer version of the client, or one that cannot share it. */
export function Taken() {
  return (
    <main class="Taken">
      {isOutdated.value ? (
        <EmptyState icon="devices" title={say('main.outdatedTitle')} text={say('main.newVersionNote')}>
          <Button kind="filled" onClick={() => void takeUpdate()}>
            {say('main.reload')}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon="devices" title={say('main.takenTitle')} text={say('main.takenText')}>
          <Button kind="filled" onClick={takeOver}>
            {say('main.useHere')}
          </Button>
        </EmptyState>
      )}
    </main>
  )
}
