/** The builds of the client that a browser keeps: the newest, and those that an open page was loaded with. */

const PREFIX = 'chapar.shell.'
const PAGE_LOCK = 'chapar.page.'

export function shellOf(build: string): string {
  return PREFIX + build
}

/** Called by a page: while it is open, files of its build are kept. */
export function holdShell(build: string): void {
  const asked = navigator.locks?.request(PAGE_LOCK + build, { mode: 'shared' }, () => new Promise(() => undefined))
  asked?.catch(() => undefined) // refused by a browser that keeps nothing anyway
}

/** Called by the service worker: forget builds that are neither its own nor that of any page. */
export async function tidyShells(own: string): Promise<void> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  const kept = new Set([own, ...held.map(({ name = '' }) => name.replace(PAGE_LOCK, ''))].map(shellOf))
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !kept.has(name))
  await Promise.all(old.map((name) => caches.delete(name)))
}
