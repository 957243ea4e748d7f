/** The service worker: keeps the client itself here, so that it opens without a connection, and streams files.
 *
 * Whatever is not below its own folder it leaves alone. The build hands it the names of all files; another build is
 * another version, which takes over when the reader says so (or no page of the old one is left). The page itself is always the
 * newest that can be had, and whichever build it is of, the files that it asks for are found.
 */

import { answerStream, isStream } from '~/offline/fileStreams'
import { openFromNotice } from '~/offline/notices'
import { shellOf, tidyShells } from '~/offline/shells'

/** Put in by the build (tools/serviceWorker.ts): the files beside this one, and a name for what is in them. */
declare const __FILES__: string[]
declare const __VERSION__: string
declare const self: ServiceWorkerGlobalScope

const HOME = '/web/'
const FACTS = `${HOME}server.json`
const ASSETS = `${HOME}assets/`
const SHELL = shellOf(__VERSION__)
/** What the server says of itself, as it last said it. */
const ANSWERS = 'chapar.answers'
/** How long a server may take to answer before the page that is kept is shown. */
const PATIENCE_MS = 1500

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('notificationclick', (event) => event.waitUntil(openFromNotice(self, event.notification)))
self.addEventListener('message', (event) => {
  if (event.data === 'takeOver') event.waitUntil(self.skipWaiting())
  if (event.data === 'tidy') event.waitUntil(tidyShells(__VERSION__))
})

self.addEventListener('fetch', (event) => {
  const { request, clientId } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(HOME)) return
  if (isStream(request.url)) event.respondWith(stream(request, clientId))
  else if (pathname === FACTS) event.respondWith(askFirst(request))
  else if (request.mode === 'navigate' && pathname === HOME) event.respondWith(openPage(request))
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
  await tidyShells(__VERSION__)
  await self.clients.claim()
}

/** A file of this build or, by a name that says what it holds, of that of a page which was opened before. */
async function findKept(address: string, request: Request): Promise<Response> {
  const shell = await caches.open(SHELL)
  const isNamedByContent = new URL(address).pathname.startsWith(ASSETS)
  const kept = (await shell.match(address)) ?? (isNamedByContent ? await caches.match(address) : undefined)
  return kept ?? fetch(request)
}

/** The page as the server has it now; the one that is kept, where nobody answers soon. */
async function openPage(request: Request): Promise<Response> {
  const answer = fetch(request)
  const soon = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))
  const newest = await Promise.race([answer.catch(() => undefined), soon])
  if (newest?.ok) return newest
  const shell = await caches.open(SHELL)
  return (await shell.match(HOME)) ?? answer
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
