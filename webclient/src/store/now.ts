/** What time it is, for words that grow old ("5 minutes ago"). */

import { signal } from '@preact/signals'

import { unixNow } from '~/contract/clock'

const EVERY_MS = 30_000

/** Unix seconds, renewed twice a minute. */
export const now = signal(Math.floor(unixNow()))

setInterval(() => (now.value = Math.floor(unixNow())), EVERY_MS)
