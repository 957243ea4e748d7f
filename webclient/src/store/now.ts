/** What time it is, for words that grow old ("5 minutes ago"). */

import { signal } from '@preact/signals'

const EVERY_MS = 30_000

/** Unix seconds, renewed twice a minute. */
export const now = signal(Math.floor(Date.now() / 1000))

setInterval(() => (now.value = Math.floor(Date.now() / 1000)), EVERY_MS)
