/** Opening a chat as its kind wants it: a forum shows its topics first. */

import { effect, untracked } from '@preact/signals'

import { listedId } from '~/contract/former'
import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { leftPanels, openChat, pushLeft, replaceChat, rightPanels, showChat } from '~/store/navigation'
import { peer } from '~/store/peers'

export function openPeer(chat: PeerId, message?: number): void {
  if (peer(chat)?.isForum && !message) showTopics(chat)
  else showChat({ chat }, message)
}

/** Show it in its chat: above the messages of the supergroup, if it is of a group that has become one. */
export function showMessage(message: Message): void {
  const migratedTo = peer(message.chat)?.migratedTo
  const chat = migratedTo && peer(migratedTo)?.isMember ? migratedTo : message.chat
  showChat({ chat }, listedId(chat, message))
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
