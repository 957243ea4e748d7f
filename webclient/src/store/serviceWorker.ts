/** The page's side of the service worker: started when there is time, replaced when the reader likes. */

import type { NoticeOpened } from '~/offline/notices'
import { holdShell } from '~/offline/shells'
import { BUILD, lookForBuild } from '~/store/build'
import { showChat } from '~/store/navigation'
import { ownScript } from '~/store/trustedTypes'

const ADDRESS = '/web/service-worker.js'
/** Hours are long in a tab that is never closed. */
const LOOK_AGAIN_MS = 60 * 60 * 1000
/** How long it may take to find a new version, its files to come, and it to take over. */
const FOUND_IN_MS = 5000
const INSTALLED_IN_MS = 20_000
const ACTIVE_IN_MS = 5000
/** Chromium at times never answers a page that is asked for in the moment in which another service worker takes over. */
const RELOAD_AGAIN_MS = 7000

let registration: ServiceWorkerRegistration | undefined

/** Nothing is missed where there is none, but opening without a connection, streams and notifications. */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  navigator.serviceWorker.addEventListener('message', onMessage)
  try {
    registration = await navigator.serviceWorker.register(ownScript(ADDRESS), { scope: '/web/' })
  } catch (error) {
    return console.info('no service worker:', error) // a browser that keeps nothing
  }
  const found = registration
  holdShell(BUILD)
  found.active?.postMessage('tidy')
  watch(found.waiting)
  found.addEventListener('updatefound', () => watch(found.installing))
  setInterval(() => void lookForUpdate(), LOOK_AGAIN_MS)
}

/** Whether the server has another version; if so, it is made ready. */
export async function lookForUpdate(): Promise<void> {
  if (await lookForBuild()) await registration?.update().catch(() => undefined)
}

export function serviceWorker(): ServiceWorkerRegistration | undefined {
  return registration
}

/** Let the newer version take over, and begin again with it. Comes to an end in any case: it is not to be asked for twice. */
export async function takeUpdate(): Promise<void> {
  const found = registration
  const looking = found?.update().catch(() => undefined)
  await Promise.race([looking, new Promise((resolve) => setTimeout(resolve, FOUND_IN_MS))])
  const next = found?.waiting ?? found?.installing
  if (next && (await reach(next, 'installed', INSTALLED_IN_MS))) {
    next.postMessage('takeOver')
    await reach(next, 'activated', ACTIVE_IN_MS)
  } else if (next) {
    await found?.unregister() // its files do not come, or find no room: go on without
  }
  location.reload()
  setTimeout(() => location.reload(), RELOAD_AGAIN_MS)
}

/** One that waits serves this page, too, if that came from the server when it was there already. */
function watch(worker: ServiceWorker | null): void {
  // The first of all replaces nobody.
  if (!worker || !navigator.serviceWorker.controller) return
  void reach(worker, 'installed', LOOK_AGAIN_MS).then(async (isThere) => {
    if (isThere && !(await lookForBuild())) worker.postMessage('takeOver')
  })
}

const STATES: readonly ServiceWorkerState[] = ['parsed', 'installing', 'installed', 'activating', 'activated']

/** Wait until a service worker has come so far; false when it never will, or not in time. */
function reach(worker: ServiceWorker, state: ServiceWorkerState, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'redundant') resolve(false)
      else if (STATES.indexOf(worker.state) >= STATES.indexOf(state)) resolve(true)
    }
    worker.addEventListener('statechange', look)
    setTimeout(() => resolve(false), patienceMs)
    look()
  })
}

function onMessage({ data }: MessageEvent<NoticeOpened | undefined>): void {
  if (typeof data?.openChat === 'number') showChat({ chat: data.openChat })
}
