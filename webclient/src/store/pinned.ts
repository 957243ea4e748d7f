/** Pinned messages of places, newest first. */

import { type Signal, signal } from '@preact/signals'

import { type Message, type Place, placeKey } from '~/contract/messages'
import { engine, on } from '~/store/engine'
import { takeMessages } from '~/store/messages'

interface Known {
  place: Place
  messages: Signal<readonly Message[]>
}

const places = new Map<string, Known>()

/** As they are now; asked for when they were not yet. */
export function pinnedMessages(place: Place): readonly Message[] {
  const key = placeKey(place)
  let known = places.get(key)
  if (!known) {
    known = { place, messages: signal([]) }
    places.set(key, known)
    void load(known)
  }
  return known.messages.value
}

on('changed', ({ what, peer }) => {
  if (what !== 'pinned') return
  for (const known of places.values()) if (known.place.chat === peer) void load(known)
})
on('messagesChanged', ({ messages }) => {
  for (const { place, messages: shown } of places.values()) {
    if (!messages.some((each) => each.chat === place.chat)) continue
    const next = shown.peek().map((old) => messages.find((each) => each.chat === old.chat && each.id === old.id) ?? old)
    if (next.some((each, i) => each !== shown.peek()[i])) shown.value = next.filter((each) => each.isPinned)
  }
})
on('messagesRemoved', ({ chat, ids }) => {
  for (const { place, messages } of places.values()) {
    if (place.chat !== chat || !messages.peek().some((each) => ids.includes(each.id))) continue
    messages.value = messages.peek().filter((each) => !ids.includes(each.id))
  }
})
on('session', () => places.clear())

async function load({ place, messages }: Known): Promise<void> {
  if (place.isScheduled) return
  const found = await engine.searchInChat.pinned(place).catch(() => undefined)
  if (!found) return
  takeMessages(found.messages)
  messages.value = found.messages
}
