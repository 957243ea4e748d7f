/** Which build of the client this page is of, and whether the server gives out another one by now. */

import { signal } from '@preact/signals'

import type { ServerFacts } from '~/contract/session'

/** Written into the page by tools/serviceWorker.ts; '' while developing. */
export const BUILD = document.querySelector<HTMLMetaElement>('meta[name=build]')?.content ?? ''

/** Whether there is another build; parts of this one that were not loaded yet may be gone. */
export const isOutdated = signal(false)

/** Ask the server; false also where it does not answer. */
export async function lookForBuild(): Promise<boolean> {
  try {
    const answer = await fetch('/web/server.json', { cache: 'no-store' })
    const { build } = (await answer.json()) as ServerFacts
    if (answer.ok && BUILD && build) isOutdated.value = build !== BUILD
  } catch {
    // without a connection nothing changes
  }
  return isOutdated.peek()
}

/** Call back when a part of the client that is loaded late, or its styles, could not be. */
export function onMissingPart(listener: () => void): () => void {
  addEventListener('vite:preloadError', listener)
  return () => removeEventListener('vite:preloadError', listener)
}
