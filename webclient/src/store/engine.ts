/** The page's end of the port: calls by area and name, events for whoever listens. */

import { signal } from '@preact/signals'

import type { Connection, EngineEvent } from '~/contract/events'
import type { PeerId } from '~/contract/peers'
import type { ServerFacts } from '~/contract/session'
import { Refused, type ToEngine, type ToPage } from '~/contract/wire'
import type { Calls } from '~/engine/areas'
import engineAddress from '~/engine/host.ts?sharedworker&url'
import { ownScript } from '~/store/ownScript'

/** undefined: not known yet; 0: nobody. */
export const self = signal<PeerId | undefined>(undefined)
export const connection = signal<Connection>('connecting')
export const server = signal<ServerFacts | undefined>(undefined)

/** Whether another page of this browser has the account. */
export const isTaken = signal(false)

/** Kept for the page's next load: take the account from the other page. */
const STEAL = 'chapar.steal'

type Port = Pick<MessagePort, 'postMessage'> & { onmessage: ((event: MessageEvent<ToPage>) => void) | null }

const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
const listeners = new Set<(event: EngineEvent) => void>()
let port: Port | undefined
let lastCall = 0

/** Ask the engine: `await engine.history.load(place, { before: 0 }, 50)`. Raises Refused. */
export const engine = makeProxy()

function onEvent(listener: (event: EngineEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Listen to one kind of event. */
export function on<T extends EngineEvent['type']>(
  type: T,
  listener: (event: Extract<EngineEvent, { type: T }>) => void,
): () => void {
  return onEvent((event) => {
    if (event.type === type) listener(event as Extract<EngineEvent, { type: T }>)
  })
}

export function startEngine(): void {
  port = connectWorker()
  port.onmessage = ({ data }) => receive(data)
  on('connection', ({ state }) => (connection.value = state))
  on('session', ({ session }) => (self.value = session.self ?? 0))
  document.addEventListener('visibilitychange', tellVisibility)
  addEventListener('pagehide', () => post({ bye: true }))
  // Out of the browser's memory of pages: the engine no longer knows it.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  tellVisibility()
  void engine.session.open().then((opened) => {
    server.value = opened.server
    connection.value = opened.connection
    self.value = opened.session.self ?? 0
  })
}

/** Shared by all tabs; where a browser has no shared workers, each tab has one of its own. */
function connectWorker(): Port {
  const options = { type: 'module', name: 'chapar' } as const
  const steals = sessionStorage.getItem(STEAL) !== null
  sessionStorage.removeItem(STEAL)
  if (typeof SharedWorker === 'undefined') {
    return new Worker(ownScript(engineAddress), { ...options, name: steals ? 'chapar:steal' : 'chapar' })
  }
  return new SharedWorker(ownScript(engineAddress), options).port
}

/** Begin again, and have the account here. */
export function takeOver(): void {
  sessionStorage.setItem(STEAL, '1')
  location.reload()
}

function tellVisibility(): void {
  post({ isVisible: document.visibilityState === 'visible' })
}

function post(message: ToEngine): void {
  port?.postMessage(message)
}

function receive(message: ToPage): void {
  if ('event' in message) {
    for (const listener of listeners) listener(message.event)
    return
  }
  if ('taken' in message) {
    isTaken.value = true
    return
  }
  const asked = waiting.get(message.answer)
  waiting.delete(message.answer)
  if ('refusal' in message) asked?.reject(new Refused(message.refusal))
  else asked?.resolve(message.value)
}

function makeProxy(): Calls {
  const area = (name: string) =>
    new Proxy(
      {},
      {
        get:
          (_, call: string) =>
          (...args: unknown[]) =>
            ask(name, call, args),
      },
    )
  return new Proxy({}, { get: (_, name: string) => area(name) }) as Calls
}

function ask(area: string, name: string, args: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = ++lastCall
    waiting.set(call, { resolve, reject })
    post({ call, area, name, args })
  })
}
