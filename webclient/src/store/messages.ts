/** Messages that are shown somewhere, and the stretches of chats that are. */

import { type ReadonlySignal, type Signal, signal } from '@preact/signals'

import { FIRST_PENDING_ID, type Message, type Place, placeKey } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Stretch } from '~/engine/areas/history'
import { engine, on } from '~/store/engine'

/** Messages asked for at a time. */
const PAGE = 50

const known = new Map<string, Signal<Message | undefined>>()
const places = new Map<string, MessageList>()

export function messageSignal(chat: PeerId, id: number): ReadonlySignal<Message | undefined> {
  return writable(chat, id)
}

/** As it is now, if it has been seen. */
export function findMessage(chat: PeerId, id: number): Message | undefined {
  return writable(chat, id).value
}

export function takeMessages(messages: Message[]): void {
  for (const message of messages) writable(message.chat, message.id).value = message
}

/** The list of a place: the same one as long as the page lives. */
export function messageList(place: Place): MessageList {
  const key = placeKey(place)
  let list = places.get(key)
  if (!list) places.set(key, (list = new MessageList(place)))
  return list
}

/** A stretch of a place's messages without holes, as ids, oldest first: read further on both sides, moved by events. */
export class MessageList {
  readonly ids = signal<readonly number[]>([])
  readonly hasOlder = signal(true)
  readonly hasNewer = signal(true)
  readonly isLoading = signal(false)
  private turn = 0

  constructor(readonly place: Place) {}

  /** Go to the end of the place; shows what was kept from before until the server has answered. */
  async openEnd(): Promise<void> {
    if (!this.hasNewer.value && this.ids.value.length) return
    if (!this.ids.value.length) {
      const cached = await engine.history.loadCached(this.place, PAGE)
      if (!this.ids.value.length && cached.messages.length) this.replace(cached)
    }
    await this.load({ before: 0 })
  }

  /** Go to where a message is, and show what stands around it. */
  async openAround(id: number): Promise<void> {
    if (!this.ids.value.includes(id)) await this.load({ around: id })
  }

  async loadOlder(): Promise<void> {
    const first = this.ids.value[0]
    if (first === undefined || !this.hasOlder.value || this.isLoading.value) return
    await this.extend({ before: first })
  }

  async loadNewer(): Promise<void> {
    const last = this.ids.value.findLast((id) => id < FIRST_PENDING_ID)
    if (last === undefined || !this.hasNewer.value || this.isLoading.value) return
    await this.extend({ after: last })
  }

  /** Forget what is shown: too much has changed. */
  async reset(): Promise<void> {
    this.hasNewer.value = true
    await this.load({ before: 0 })
  }

  add(messages: Message[]): void {
    if (this.hasNewer.value && !messages.every((message) => message.pending)) return
    this.ids.value = merge(
      this.ids.value,
      messages.map((message) => message.id),
    )
  }

  remove(ids: readonly number[]): void {
    if (this.ids.value.some((id) => ids.includes(id))) this.ids.value = this.ids.value.filter((id) => !ids.includes(id))
  }

  private async load(where: { before: 0 } | { around: number }): Promise<void> {
    const turn = ++this.turn
    this.isLoading.value = true
    try {
      const stretch = await engine.history.load(this.place, where, PAGE)
      if (turn === this.turn) this.replace(stretch)
    } finally {
      if (turn === this.turn) this.isLoading.value = false
    }
  }

  private async extend(where: { before: number } | { after: number }): Promise<void> {
    const turn = ++this.turn
    this.isLoading.value = true
    try {
      const stretch = await engine.history.load(this.place, where, PAGE)
      if (turn !== this.turn) return
      takeMessages(stretch.messages)
      if ('before' in where) this.hasOlder.value = stretch.hasOlder
      else this.hasNewer.value = stretch.hasNewer
      this.ids.value = merge(
        this.ids.value,
        stretch.messages.map((message) => message.id),
      )
    } finally {
      if (turn === this.turn) this.isLoading.value = false
    }
  }

  private replace(stretch: Stretch): void {
    takeMessages(stretch.messages)
    const pending = this.ids.value.filter((id) => id >= FIRST_PENDING_ID)
    this.ids.value = merge(
      pending,
      stretch.messages.map((message) => message.id),
    )
    this.hasOlder.value = stretch.hasOlder
    this.hasNewer.value = stretch.hasNewer
  }
}

on('messages', ({ messages, isScheduled }) => {
  takeMessages(messages)
  for (const message of messages) {
    for (const list of listsOf(message, isScheduled)) list.add([message])
  }
})
on('messagesChanged', ({ messages }) => {
  for (const message of messages) {
    const shown = known.get(keyOf(message.chat, message.id))
    if (shown?.peek()) shown.value = message
  }
})
on('messagesRemoved', ({ chat, ids, isScheduled }) => {
  for (const list of places.values()) {
    if (list.place.chat === chat && !!list.place.isScheduled === !!isScheduled) list.remove(ids)
  }
})
on('messageSent', ({ chat, pendingId, message }) => {
  takeMessages([message])
  for (const list of places.values()) {
    if (list.place.chat !== chat || !list.ids.value.includes(pendingId)) continue
    list.remove([pendingId])
    list.add([message])
  }
})
on('placeReset', ({ place }) => void places.get(placeKey(place))?.reset())
on('session', ({ session }) => {
  if (session.self) return
  known.clear()
  places.clear()
})

function listsOf(message: Message, isScheduled = false): MessageList[] {
  return [...places.values()].filter(
    ({ place }) =>
      place.chat === message.chat &&
      !!place.isScheduled === isScheduled &&
      (place.thread === undefined || place.thread === message.thread),
  )
}

function merge(known: readonly number[], more: readonly number[]): number[] {
  return [...new Set([...known, ...more])].sort((a, b) => a - b)
}

function writable(chat: PeerId, id: number): Signal<Message | undefined> {
  const key = keyOf(chat, id)
  let found = known.get(key)
  if (!found) known.set(key, (found = signal(undefined)))
  return found
}

function keyOf(chat: PeerId, id: number): string {
  return `${chat}:${id}`
}
