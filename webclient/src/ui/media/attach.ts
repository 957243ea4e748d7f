/** Files that are to be sent: shown first, with a caption and how they are to go. */

import { createElement } from 'preact'
import { lazy, Suspense } from 'preact/compat'

import type { Place } from '~/contract/messages'
import { openOverlay } from '~/store/navigation'

const SendDialog = lazy(() => import('~/ui/media/SendDialog'))

/** Ask how these are to be sent to a place, and send them. */
export function attachFiles(place: Place, files: Iterable<File>): void {
  const chosen = [...files]
  if (!chosen.length) return
  openOverlay((close) =>
    createElement(Suspense, { fallback: null, children: createElement(SendDialog, { place, files: chosen, close }) }),
  )
}
