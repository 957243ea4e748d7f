/** Opening a chat as its kind wants it: a forum shows its topics first. */

import { effect, untracked } from '@preact/signals'

import type { PeerId } from '~/contract/peers'
import { leftPanels, openChat, pushLeft, rightPanels, showChat } from '~/store/navigation'
import { peer } from '~/store/peers'

export function openPeer(chat: PeerId, message?: number): void {
  if (peer(chat)?.isForum && !message) showTopics(chat)
  else showChat({ chat }, message)
}

export function showTopics(chat: PeerId): void {
  const last = leftPanels.value.at(-1)
  if (last?.kind !== 'topics' || last.chat !== chat) pushLeft({ kind: 'topics', chat })
}

// Who reads a basic group that becomes a supergroup goes on reading there.
effect(() => {
  const place = openChat.value?.place
  const migratedTo = place && peer(place.chat)?.migratedTo
  if (!migratedTo || !peer(migratedTo)?.isMember) return
  untracked(() => {
    const panels = rightPanels.value.map((panel) =>
      'peer' in panel && panel.peer === place.chat ? { ...panel, peer: migratedTo } : panel,
    )
    showChat({ chat: migratedTo })
    rightPanels.value = panels
  })
})
