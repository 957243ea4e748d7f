/** The page's side of the service worker: started when there is time, replaced when the reader likes. */

import { signal } from '@preact/signals'

import type { NoticeOpened } from '~/offline/notices'
import { showChat } from '~/store/navigation'
import { ownScript } from '~/store/ownScript'

const ADDRESS = '/web/service-worker.js'
/** Hours are long in a tab that is never closed. */
const LOOK_AGAIN_MS = 60 * 60 * 1000

/** Whether a newer version of the client waits to take over. */
export const isUpdateWaiting = signal(false)

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
  watch(found.waiting)
  found.addEventListener('updatefound', () => watch(found.installing))
  setInterval(() => void found.update().catch(() => undefined), LOOK_AGAIN_MS)
}

export function serviceWorker(): ServiceWorkerRegistration | undefined {
  return registration
}

/** Let the newer version take over, and begin again with it. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  registration?.waiting?.postMessage('takeOver')
}

function watch(worker: ServiceWorker | null): void {
  if (!worker) return
  const look = () => {
    // The first of all replaces nobody.
    if (worker.state === 'installed' && navigator.serviceWorker.controller) isUpdateWaiting.value = true
  }
  worker.addEventListener('statechange', look)
  look()
}

function onMessage({ data }: MessageEvent<NoticeOpened | undefined>): void {
  if (typeof data?.openChat === 'number') showChat({ chat: data.openChat })
}
