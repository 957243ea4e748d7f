/** Showing pictures and videos over everything. */

import { h } from 'preact'
import { Suspense } from 'preact/compat'

import { FIRST_PENDING_ID, type Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { openOverlay } from '~/store/navigation'
import { lazy } from '~/ui/kit/lazy'

const MediaViewer = lazy(() => import('~/ui/media/viewer/MediaViewer'))
const ProfilePhotos = lazy(() => import('~/ui/media/viewer/ProfilePhotos'))

/** A picture or video of a chat; the arrows lead to those before and after it. */
export function openViewer(message: Message): void {
  if (message.id >= FIRST_PENDING_ID) return // the server does not have it yet
  openOverlay((close) => h(Suspense, { fallback: null, children: h(MediaViewer, { first: message, close }) }))
}

/** The pictures of somebody, or that of a chat. */
export function openProfilePhotos(peer: PeerId): void {
  openOverlay((close) => h(Suspense, { fallback: null, children: h(ProfilePhotos, { peer, close }) }))
}
