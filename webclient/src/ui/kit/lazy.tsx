/** Parts of the client that are loaded when they are wanted, and may be gone from the server by then. */

import type { FunctionComponent } from 'preact'
import { lazy as loadLazily } from 'preact/compat'
import { useEffect } from 'preact/hooks'

import { isOutdated } from '~/store/build'
import { takeUpdate } from '~/store/serviceWorker'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'

/** What ends a part that stands over something else, by the names that it is passed under. */
const ENDS = ['close', 'onClose', 'onDone'] as const

/** As Preact's, but what cannot be loaded breaks nothing around it: it shows what it has in its place, closes itself, or says so. */
export function lazy<P extends object>(load: () => Promise<{ default: FunctionComponent<P> }>): FunctionComponent<P> {
  return loadLazily(() => load().catch(() => ({ default: Missing as FunctionComponent<P> })))
}

/** In the place of what could not be loaded. */
export function Missing(props: Partial<Record<(typeof ENDS)[number] | 'fallback', unknown>>) {
  const end = ENDS.map((name) => props[name]).find((each) => typeof each === 'function')
  useEffect(() => void end?.(), [])
  if (end) return null
  if ('fallback' in props) return <>{props.fallback}</>
  return isOutdated.value ? (
    <EmptyState icon="info" title={say('main.newVersion')} text={say('main.newVersionNote')}>
      <Button kind="filled" onClick={() => void takeUpdate()}>
        {say('main.reload')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState icon="info" title={say('main.partMissing')} text={say('main.partMissingNote')}>
      <Button kind="filled" onClick={() => location.reload()}>
        {say('main.reload')}
      </Button>
    </EmptyState>
  )
}
