/** What the page begins once people can use it. */

import { effect } from '@preact/signals'

import { engine, self } from '~/store/engine'
import { isUpdateWaiting, startServiceWorker, takeUpdate } from '~/store/serviceWorker'
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
    if (self.value) void engine.account.setLanguage(language.value)
  })
  effect(() => {
    if (!isUpdateWaiting.value) return
    const action = { label: say('main.reload'), onSelect: takeUpdate }
    toast(say('main.newVersion'), { action, isLasting: true })
  })
}
