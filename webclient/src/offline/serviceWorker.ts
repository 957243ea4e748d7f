/** The service worker: keeps the client itself here, so that it opens without a connection, and streams files.
 *
 * Whatever is not below its own folder it leaves alone. The build hands it the names of all files; another build is
 * another version, which takes over when the reader says so (or no page of the old one is left).
 */

import { answerStream, isStream } from '~/offline/fileStreams'
import { openFromNotice } from '~/offline/notices'

/** Put in by the build (tools/serviceWorker.ts): the files beside this one, and a name for what is in them. */
declare const __FILES__: string[]
declare const __VERSION__: string
declare const self: ServiceWorkerGlobalScope

const HOME = '/web/'
const FACTS = `${HOME}server.json`
const PREFIX = 'chapar.shell.'
const SHELL = PREFIX + __VERSION__
/** What the server says of itself, as it last said it. */
const ANSWERS = 'chapar.answers'

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('notificationclick', (event) => event.waitUntil(openFromNotice(self, event.notification)))
self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request, clientId } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(HOME)) return
  if (isStream(request.url)) event.respondWith(stream(request, clientId))
  else if (pathname === FACTS) event.respondWith(askFirst(request))
  else if (request.mode === 'navigate') event.respondWith(findKept(HOME, request))
  else event.respondWith(findKept(request.url, request))
})

async function install(): Promise<void> {
  const shell = await caches.open(SHELL)
  // Files whose names say what they hold may come from the browser's own cache; the others have to be the newest.
  const requests = __FILES__.map((name) => {
    const isNamedByContent = name.startsWith('assets/')
    return new Request(HOME + name, { cache: isNamedByContent ? 'default' : 'reload' })
  })
  await shell.addAll(requests)
  // The worker that asked for it was there before this one.
  await (await caches.open(ANSWERS)).add(FACTS)
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== SHELL)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function findKept(address: string, request: Request): Promise<Response> {
  const shell = await caches.open(SHELL)
  return (await shell.match(address)) ?? fetch(request)
}

/** What the server says now; what it said last, where nobody answers. */
async function askFirst(request: Request): Promise<Response> {
  const answers = await caches.open(ANSWERS)
  try {
    const answer = await fetch(request)
    if (answer.ok) {
      await answers.put(request.url, answer.clone())
      return answer
    }
    return (await answers.match(request.url)) ?? answer
  } catch (error) {
    const kept = await answers.match(request.url)
    if (kept) return kept
    throw error
  }
}

async function stream(request: Request, clientId: string): Promise<Response> {
  return answerStream(request, await self.clients.get(clientId))
}
