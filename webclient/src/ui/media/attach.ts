/** Files that are to be sent: shown first, with a caption and how they are to go. */

import { h } from 'preact'
import { Suspense } from 'preact/compat'

import type { Place } from '~/contract/messages'
import { server } from '~/store/engine'
import { openOverlay } from '~/store/navigation'
import { say } from '~/store/words'
import { lazy } from '~/ui/kit/lazy'
import { toast } from '~/ui/kit/toast'
import { writeBytes } from '~/ui/media/writing'

const SendDialog = lazy(() => import('~/ui/media/sending/SendDialog'))

/** More are not taken at once: nobody means to. */
const MOST_FILES = 100

/** Ask how these are to be sent to a place, and send them. `asFiles`: pictures are not to be shown as such, at first. */
export function attachFiles(place: Place, files: Iterable<File>, asFiles = false): void {
  const most = server.peek()?.maxFileBytes ?? Infinity
  const all = [...files].slice(0, MOST_FILES)
  const fitting = all.filter(({ size }) => size > 0 && size <= most)
  if (fitting.length < all.length) toast(say('media.tooLarge', { size: writeBytes(most) }))
  if (!fitting.length) return
  openOverlay((close) =>
    h(Suspense, { fallback: null, children: h(SendDialog, { place, files: fitting, asFiles, close }) }),
  )
}
