/** The page's end of the port: calls by area and name, events for whoever listens. */

import { signal } from '@preact/signals'

import type { Connection, EngineEvent } from '~/contract/events'
import type { PeerId } from '~/contract/peers'
import type { ServerFacts } from '~/contract/session'
import { Refused, type ToEngine, type ToPage } from '~/contract/wire'
import type { Calls } from '~/engine/areas'
import engineAddress from '~/engine/host.ts?sharedworker&url'
import { forget, keep, readKept } from '~/store/kept'
import { setClock } from '~/store/now'
import { ownScript } from '~/store/trustedTypes'

/** undefined: not known yet; 0: nobody. */
export const self = signal<PeerId | undefined>(undefined)
export const connection = signal<Connection>('connecting')
export const server = signal<ServerFacts | undefined>(undefined)

/** Whether another page of this browser has the account. */
export const isTaken = signal(false)

/** Whether the engine could not begin: its files are gone, or of another version than what is kept here. */
export const hasFailed = signal(false)

/** Whether one will still be signed in when the browser is opened again. */
export const isKept = signal(true)

/** Kept for the page's next load: take the account from the other page. */
const STEAL = 'chapar.steal'
const WORKER = { type: 'module', name: 'chapar' } as const

type Port = Pick<MessagePort, 'postMessage'> & { onmessage: ((event: MessageEvent<ToPage>) => void) | null }

interface Asked {
  question: ToEngine
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

const waiting = new Map<number, Asked>()
const listeners = new Set<(event: EngineEvent) => void>()
let port: Port | undefined
let lastCall = 0
let hasHeard = false

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
  speakTo(connectShared() ?? connectOwn())
  on('connection', ({ state }) => (connection.value = state))
  on('clock', ({ ahead }) => setClock(ahead))
  on('session', ({ session }) => (self.value = session.self ?? 0))
  document.addEventListener('visibilitychange', tellVisibility)
  addEventListener('pagehide', () => post({ bye: true }))
  // Out of the browser's memory of pages: the engine no longer knows it.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  void engine.session.open().then((opened) => {
    server.value = opened.server
    connection.value = opened.connection
    isKept.value = opened.isKept
    setClock(opened.ahead)
    self.value = opened.session.self ?? 0
  })
}

/** The worker of all tabs. Undefined where a browser has none; one that keeps nothing for us may refuse it later. */
function connectShared(): Port | undefined {
  if (typeof SharedWorker === 'undefined') return undefined
  const worker = new SharedWorker(ownScript(engineAddress), WORKER)
  worker.addEventListener('error', () => hasHeard || speakTo(connectOwn()))
  return worker.port
}

/** A worker of this tab alone. */
function connectOwn(): Port {
  const steals = readKept(STEAL) !== undefined
  forget(STEAL)
  const worker = new Worker(ownScript(engineAddress), { ...WORKER, name: steals ? 'chapar:steal' : 'chapar' })
  worker.addEventListener('error', () => hasHeard || (hasFailed.value = true))
  return worker
}

/** What was asked before is asked here. */
function speakTo(next: Port): void {
  port = next
  port.onmessage = ({ data }) => receive(data)
  tellVisibility()
  for (const { question } of waiting.values()) post(question)
}

/** Begin again, and have the account here. */
export function takeOver(): void {
  keep(STEAL, '1')
  location.reload()
}

function tellVisibility(): void {
  post({ isVisible: document.visibilityState === 'visible' })
}

function post(message: ToEngine): void {
  port?.postMessage(message)
}

function receive(message: ToPage): void {
  hasHeard = true
  if ('event' in message) {
    for (const listener of listeners) listener(message.event)
    return
  }
  if ('taken' in message) {
    isTaken.value = true
    return
  }
  if ('failed' in message) {
    hasFailed.value = true
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
    const question = { call, area, name, args }
    waiting.set(call, { question, resolve, reject })
    post(question)
  })
}
