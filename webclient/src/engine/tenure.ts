/** One engine at a time in a browser: two with one account's keys would take each other's changes away.
 *
 * Pages of one version share a worker. Where there are no shared workers, or a page of another version is open, the
 * second engine finds the first one here, and asks it to end: it says its last words to the server and closes its databases
 * before the other one begins.
 */

const LOCK = 'chapar.engine'
const ASKING = 'chapar.engine'
/** Tells our own question from those of others. */
const US = crypto.randomUUID()
/** How long a worker takes to end after its last page. */
const ENDING_MS = 1500
/** How long an engine that was asked to end is waited for; one that does not is robbed. */
const PATIENCE_MS = 4000

export interface Tenure {
  /** Settled when another engine is to take over: this one has to stop. */
  lost: Promise<void>
  /** Called when it has stopped. */
  release: () => void
}

/** Have the engine, whoever has it. */
export async function takeTenure(): Promise<Tenure> {
  const waiting = request({ signal: AbortSignal.timeout(PATIENCE_MS) })
  const asking = new BroadcastChannel(ASKING)
  asking.postMessage(US)
  asking.close()
  return (await waiting) ?? (await request({ steal: true })) ?? unshared()
}

/** Have it if no other page does. */
export function findTenure(): Promise<Tenure | undefined> {
  return request({ signal: AbortSignal.timeout(ENDING_MS) })
}

function request(options: LockOptions): Promise<Tenure | undefined> {
  // A browser without locks cannot be asked, nor one that keeps nothing for us.
  if (!navigator.locks) return Promise.resolve(unshared())
  return new Promise((resolve) => {
    const { promise: lost, resolve: lose } = Promise.withResolvers<void>()
    const { promise: over, resolve: release } = Promise.withResolvers<void>()
    const asked = new BroadcastChannel(ASKING)
    const held = navigator.locks.request(LOCK, options, () => {
      asked.onmessage = ({ data }) => data !== US && lose()
      resolve({ lost, release })
      return over // or as long as the worker lives
    })
    held
      .catch((error: unknown) => {
        lose()
        if (error instanceof DOMException && error.name === 'SecurityError') resolve(unshared())
      })
      .finally(() => {
        asked.close()
        resolve(undefined) // the first answer counts
      })
  })
}

function unshared(): Tenure {
  return { lost: new Promise(() => undefined), release: () => undefined }
}
