/** The worker's entry: one engine for all pages of this browser, each on a port of its own. */

import { tl } from '@mtcute/web'

import { Refused, type ToEngine, type ToPage } from '~/contract/wire'
import { makeAreas } from '~/engine/areas'
import { LANGUAGE_FACT } from '~/engine/areas/account'
import { Cache, canKeep } from '~/engine/cache/cache'
import { Engine } from '~/engine/engine'
import { addServerKeys, loadServerFacts } from '~/engine/server'
import { findTenure, takeTenure, type Tenure } from '~/engine/tenure'

/** Undefined: the account is in use by another page, and this worker has nothing to do. */
async function start() {
  const tenure = await (isShared || self.name.endsWith(STEALING) ? takeTenure() : findTenure())
  if (!tenure) return undefined
  const cache = new Cache()
  const langCode = await cache.findFact<string>(LANGUAGE_FACT)
  const engine = new Engine(await loadServerFacts(), cache, langCode, await canKeep())
  const areas = makeAreas(engine)
  for (const area of Object.values(areas)) engine.addArea(area)
  await engine.client.prepare()
  // Not before: keys are named by a hash, which the prepared WebAssembly computes.
  addServerKeys(engine.client.crypto, engine.server.keys)
  const account = engine.client.storage.self.getCached(true)
  if (account) await engine.signedIn(account.userId)
  void engine.client.connect().then(() => engine.client.startUpdatesLoop())
  void endWith(tenure, engine)
  return { engine, areas }
}

async function endWith(tenure: Tenure, engine: Engine): Promise<void> {
  await tenure.lost
  isOver = true
  for (const port of ports) port.postMessage({ taken: true })
  await engine.end()
  tenure.release()
}

const isShared = 'onconnect' in self
/** What the name of a page's own worker ends with when it shall take over from another page's. */
const STEALING = ':steal'
const ports = new Set<Port>()
/** Another engine has taken over: whoever asks for something here is told so. */
let isOver = false
const started = start().catch((error: unknown) => {
  console.warn('engine:', error)
  return 'failed' as const
})

interface Port {
  postMessage(message: ToPage): void
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null
}

/** Calls wait until the engine has started. */
function serve(port: Port): void {
  ports.add(port)
  const send = (message: ToPage) => port.postMessage(message)
  const listening = started.then((host) => isRunning(host) && host.engine.listen((event) => send({ event })))
  port.onmessage = async ({ data }) => {
    const host = await started
    if (host === 'failed') return send({ failed: true })
    if (!isRunning(host)) return send({ taken: true })
    if ('isVisible' in data) return host.engine.setVisible(port, data.isVisible)
    if ('bye' in data) {
      ports.delete(port)
      host.engine.setVisible(port, false)
      const stop = await listening
      return stop && stop()
    }
    if (!('call' in data)) return
    try {
      const calls = (host.areas as unknown as Record<string, { calls: Callable } | undefined>)[data.area]?.calls
      const call = calls && Object.hasOwn(calls, data.name) ? calls[data.name] : undefined
      if (!call) throw new Error(`${data.area}.${data.name} is no call`)
      send({ answer: data.call, value: await call(...data.args) })
    } catch (error) {
      send({ answer: data.call, refusal: refusalOf(error, host.engine) })
    }
  }
}

function isRunning(host: Host): host is Exclude<Host, 'failed' | undefined> {
  return typeof host === 'object' && !isOver
}

type Host = Awaited<typeof started>
type Callable = Record<string, (...args: unknown[]) => unknown>

function refusalOf(error: unknown, engine: Engine): Refused['refusal'] {
  if (error instanceof Refused) return error.refusal
  if (tl.RpcError.is(error)) {
    const seconds = (error as { seconds?: unknown }).seconds
    return { name: error.text, code: error.code, seconds: typeof seconds === 'number' ? seconds : undefined }
  }
  engine.complain(error)
  return { name: 'CLIENT_FAILED', code: 0 }
}

if (isShared) {
  ;(self as unknown as { onconnect: unknown }).onconnect = (event: MessageEvent) => {
    const port = event.ports[0]
    if (port) serve(port)
  }
} else {
  serve(self as unknown as Port)
}
