/** Opening a chat as its kind wants it: a forum shows its topics first. */

import { effect, untracked } from '@preact/signals'

import type { PeerId } from '~/contract/peers'
import { leftPanels, openChat, pushLeft, replaceChat, rightPanels, showChat } from '~/store/navigation'
import { peer } from '~/store/peers'

export function openPeer(chat: PeerId, message?: number): void {
  if (peer(chat)?.isForum && !message) showTopics(chat)
  else showChat({ chat }, message)
}

export function showTopics(chat: PeerId): void {
  const last = leftPanels.value.at(-1)
  if (last?.kind !== 'topics' || last.chat !== chat) pushLeft({ kind: 'topics', chat })
}

// Who reads a basic group that becomes a supergroup, or sets something there, goes on in the supergroup.
effect(() => {
  const panels = rightPanels.value.map((panel) => ('peer' in panel ? panel.peer : undefined))
  for (const chat of [openChat.value?.place.chat, ...panels]) {
    const migratedTo = chat && peer(chat)?.migratedTo
    if (migratedTo && peer(migratedTo)?.isMember) return untracked(() => replaceChat(chat, migratedTo))
  }
})
