/** What the page begins once people can use it. */

import { effect } from '@preact/signals'

import { isOutdated, lookForBuild, onMissingPart } from '~/store/build'
import { engine, hasFailed, isTaken, on, self } from '~/store/engine'
import { lookForUpdate, startServiceWorker, takeUpdate } from '~/store/serviceWorker'
import { language, say } from '~/store/words'
import { toast } from '~/ui/kit/toast'
import { startNotices } from '~/ui/notices/notices'

/** Milliseconds at most until it begins. */
const LATEST = 3000

export function startBackground(): void {
  const begin = () => {
    void startServiceWorker()
    startNotices()
  }
  if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: LATEST })
  else setTimeout(begin, LATEST)
  effect(() => {
    // Told again after signing out, which forgets everything.
    if (self.value !== undefined) void engine.account.setLanguage(language.value)
  })
  followBuilds()
}

/** Say when the server has another build: found when it comes back, when something of this one is gone, or by looking now and then. */
function followBuilds(): void {
  let wasConnected = false
  let isBack = false
  on('connection', ({ state }) => {
    if (state === 'offline' || state === 'connecting') isBack = wasConnected
    if (state !== 'connected') return
    if (isBack) void lookForUpdate()
    wasConnected = true
    isBack = false
  })
  effect(() => {
    if (isTaken.value || hasFailed.value) void lookForBuild()
  })
  effect(() => {
    if (isOutdated.value) offerUpdate()
  })
  onMissingPart(async () => {
    if (await lookForBuild()) offerUpdate()
    else toast(say('main.partMissing'))
  })
}

function offerUpdate(): void {
  const action = { label: say('main.reload'), onSelect: () => void takeUpdate() }
  toast(say('main.newVersion'), { action, isLasting: true })
}
