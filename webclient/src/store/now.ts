/** What time it is, for words that grow old ("5 minutes ago"). */

import { signal } from '@preact/signals'

import { setAhead, unixNow } from '~/contract/clock'

const EVERY_MS = 30_000

/** Unix seconds, renewed twice a minute. */
export const now = signal(Math.floor(unixNow()))

setInterval(renew, EVERY_MS)

/** Seconds that the server's clock is ahead of this machine's: that is what counts. */
export function setClock(ahead: number): void {
  setAhead(ahead)
  renew()
}

function renew(): void {
  now.value = Math.floor(unixNow())
}
