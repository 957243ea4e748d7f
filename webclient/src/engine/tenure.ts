/** One engine at a time in a browser: two with one account's keys would take each other's changes away.
 *
 * Pages of one version share a worker. Where there are no shared workers, or a page of another version is open, the
 * second engine finds the first one here.
 */

const LOCK = 'chapar.engine'
/** How long a worker takes to end after its last page. */
const PATIENCE_MS = 1500

export interface Tenure {
  /** Settled when another engine has taken over: this one has to stop. */
  lost: Promise<void>
}

/** For the worker that all pages of this version share: waits a moment for one that ends, and takes over from one that does not. */
export async function takeTenure(): Promise<Tenure | undefined> {
  return (await request({ signal: AbortSignal.timeout(PATIENCE_MS) })) ?? request({ steal: true })
}

/** For the worker of a single page; undefined when another page has it. */
export async function findTenure(steals: boolean): Promise<Tenure | undefined> {
  return request(steals ? { steal: true } : { ifAvailable: true })
}

function request(options: LockOptions): Promise<Tenure | undefined> {
  if (!navigator.locks) return Promise.resolve({ lost: new Promise<void>(() => undefined) })
  return new Promise((resolve) => {
    const { promise: lost, resolve: lose } = Promise.withResolvers<void>()
    const held = navigator.locks.request(LOCK, options, (lock) => {
      if (!lock) return undefined
      resolve({ lost })
      return new Promise<void>(() => undefined) // as long as the worker lives
    })
    held.catch(() => lose()).finally(() => resolve(undefined)) // the first answer counts
  })
}
