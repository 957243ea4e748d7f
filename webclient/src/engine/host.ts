/** The worker's entry: one engine for all pages of this browser, each on a port of its own. */

import { tl } from '@mtcute/web'

import { Refused, type ToEngine, type ToPage } from '~/contract/wire'
import { makeAreas } from '~/engine/areas'
import { Engine } from '~/engine/engine'
import { addServerKeys, loadServerFacts } from '~/engine/server'

async function start() {
  const engine = new Engine(await loadServerFacts())
  const areas = makeAreas(engine)
  for (const area of Object.values(areas)) engine.addArea(area)
  await engine.client.prepare()
  // Not before: keys are named by a hash, which the prepared WebAssembly computes.
  addServerKeys(engine.client.crypto, engine.server.keys)
  const self = engine.client.storage.self.getCached(true)
  if (self) await engine.signedIn(self.userId)
  void engine.client.connect().then(() => engine.client.startUpdatesLoop())
  return { engine, areas }
}

const started = start()

interface Port {
  postMessage(message: ToPage): void
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null
}

/** Calls wait until the engine has started. */
function serve(port: Port): void {
  const send = (message: ToPage) => port.postMessage(message)
  const listening = started.then(({ engine }) => engine.listen((event) => send({ event })))
  port.onmessage = async ({ data }) => {
    if ('isVisible' in data) return (await started).engine.setVisible(port, data.isVisible)
    if ('bye' in data) {
      const { engine } = await started
      engine.setVisible(port, false)
      return (await listening)()
    }
    if (!('call' in data)) return
    try {
      const { areas } = await started
      const calls = (areas as unknown as Record<string, { calls: Callable } | undefined>)[data.area]?.calls
      const call = calls && Object.hasOwn(calls, data.name) ? calls[data.name] : undefined
      if (!call) throw new Error(`${data.area}.${data.name} is no call`)
      send({ answer: data.call, value: await call(...data.args) })
    } catch (error) {
      send({ answer: data.call, refusal: refusalOf(error) })
    }
  }
}

type Callable = Record<string, (...args: unknown[]) => unknown>

function refusalOf(error: unknown): Refused['refusal'] {
  if (error instanceof Refused) return error.refusal
  if (tl.RpcError.is(error)) {
    const seconds = (error as { seconds?: unknown }).seconds
    return { name: error.text, code: error.code, seconds: typeof seconds === 'number' ? seconds : undefined }
  }
  console.warn('engine:', error)
  return { name: 'CLIENT_FAILED', code: 0 }
}

if ('onconnect' in self) {
  self.onconnect = (event: MessageEvent) => {
    const port = event.ports[0]
    if (port) serve(port)
  }
} else {
  serve(self as unknown as Port)
}
