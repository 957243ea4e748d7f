/** What people and chats are called. */

import type { Peer, PeerId } from '~/contract/peers'
import { self } from '~/store/engine'
import { peer } from '~/store/peers'
import { say } from '~/store/words'

/** As a chat: ourselves are Saved Messages. */
export function chatTitle(id: PeerId): string {
  return id === self.value ? say('kit.savedMessages') : titleOf(peer(id))
}

export function titleOf(found: Peer | undefined): string {
  if (!found) return ''
  return found.isDeleted ? say('chatList.deletedAccount') : found.title
}

/** How one speaks of somebody among others: the first name. */
export function shortName(id: PeerId): string {
  const found = peer(id)
  return found?.firstName || titleOf(found)
}
