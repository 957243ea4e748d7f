/** Links of this server are followed inside the client. */

import { effect } from '@preact/signals'

import { type Link, readLink } from '~/contract/links'
import { self, server } from '~/store/engine'
import { pendingLink } from '~/store/navigation'

/** Go where a link of ours leads. False when it leads elsewhere: then the browser has to follow it. */
export function followLink(url: string): boolean {
  const link = readLink(url, server.value?.linkPrefix ?? location.origin, location.origin)
  if (link) pendingLink.value = link
  return link !== undefined
}

// Finding who is named takes code that is needed seldom.
effect(() => {
  const link: Link | undefined = pendingLink.value
  if (!link || !self.value) return
  pendingLink.value = undefined
  void import('~/store/following').then(({ follow }) => follow(link))
})
