/** Messages that are shown somewhere, and the stretches of chats that are. */

import { type Signal, signal } from '@preact/signals'

import { type Message, type Place, placeKey } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { connection, engine, on } from '~/store/engine'
import { MessageList } from '~/store/messageList'
import { peerSignal } from '~/store/peers'

/** Lists kept for when their place is opened again; those opened longest ago are forgotten first. */
const MOST_PLACES = 24
/** The topic of a forum to which everything belongs that is of no other. core.telegram.org/api/forum */
const GENERAL_TOPIC = 1

/** By chat, then by id. */
const known = new Map<PeerId, Map<number, Signal<Message | undefined>>>()
const places = new Map<string, MessageList>()
/** Ids that messages had before they were sent, so that what shows them stays the same. */
const sentAs = new Map<string, number>()

const source = {
  load: (...args: Parameters<typeof engine.history.load>) => engine.history.load(...args),
  loadCached: (...args: Parameters<typeof engine.history.loadCached>) => engine.history.loadCached(...args),
  take: takeMessages,
}

/** As it is now, if it has been seen. */
export function findMessage(chat: PeerId, id: number): Message | undefined {
  return writable(chat, id).value
}

/** The same, for who does not want to be told of changes. */
export function peekMessage(chat: PeerId, id: number): Message | undefined {
  return known.get(chat)?.get(id)?.peek()
}

export function takeMessages(messages: Message[]): void {
  for (const message of messages) writable(message.chat, message.id).value = message
}

/** One that may not have been seen yet; undefined when it is gone, or cannot be had now. */
export async function fetchMessage(chat: PeerId, id: number): Promise<Message | undefined> {
  const found = peekMessage(chat, id)
  if (found) return found
  const loaded = await engine.history.loadMessages(chat, [id]).catch(() => [])
  takeMessages(loaded)
  return loaded[0]
}

/** The list of a place: the same one as long as it is used. */
export function messageList(place: Place): MessageList {
  const key = placeKey(place)
  const list = places.get(key) ?? makeList(place)
  places.delete(key)
  places.set(key, list) // used last
  for (const [other, each] of places) {
    if (places.size <= MOST_PLACES) break
    if (!each.watchers) forgetPlace(other, each)
  }
  return list
}

/** What no other list holds is forgotten with it: a page may be open for weeks. */
function forgetPlace(key: string, { place, ids }: MessageList): void {
  places.delete(key)
  const own = known.get(place.chat)
  const others = [...places.values()].filter((each) => each.place.chat === place.chat)
  const held = new Set(others.flatMap((each) => each.ids.peek()))
  for (const id of ids.peek()) if (!held.has(id)) own?.delete(id)
}

function makeList(place: Place): MessageList {
  const list = new MessageList(place, source)
  const takePending = (pending: Message[]) => {
    takeMessages(pending)
    list.add(pending)
  }
  void engine.sending.listPending(place).then(takePending, () => undefined) // without an engine there is nothing to send
  return list
}

/** Under which a message is drawn: the same before and after it was sent. */
export function drawnAs(chat: PeerId, id: number): number {
  return sentAs.get(`${chat}:${id}`) ?? id
}

on('messages', ({ messages, isScheduled }) => {
  takeMessages(messages)
  for (const list of places.values()) {
    const own = messages.filter((message) => isIn(list.place, message, !!isScheduled))
    if (own.length) list.add(own)
  }
})
on('messagesChanged', ({ messages }) => {
  for (const message of messages) {
    const shown = known.get(message.chat)?.get(message.id)
    if (shown?.peek()) shown.value = message
  }
})
on('messagesRemoved', ({ chat, ids, isScheduled }) => {
  for (const list of places.values()) {
    if (list.place.chat === chat && !!list.place.isScheduled === !!isScheduled) list.remove(ids)
  }
  const own = known.get(chat)
  for (const id of ids) {
    const shown = own?.get(id)
    if (shown) shown.value = undefined
  }
})
on('messageSent', ({ chat, pendingId, message }) => {
  takeMessages([message])
  sentAs.set(`${chat}:${message.id}`, pendingId)
  for (const list of places.values()) {
    if (list.place.chat !== chat) continue
    list.remove([pendingId])
    if (isIn(list.place, message, !!message.isScheduled)) list.add([message])
  }
})
on('placeReset', ({ place }) => {
  for (const list of places.values()) {
    const isIt = list.place.chat === place.chat && (!place.thread || place.thread === list.place.thread)
    if (isIt) void list.reset()
  }
})
on('session', ({ session }) => {
  if (session.self) return
  known.clear()
  places.clear()
  sentAs.clear()
})
connection.subscribe((state) => {
  if (state === 'connected') for (const list of places.values()) void list.refresh()
})

function isIn(place: Place, message: Message, isScheduled: boolean): boolean {
  if (place.chat !== message.chat || !!place.isScheduled !== isScheduled) return false
  if (place.thread === undefined || place.thread === message.thread) return true
  return place.thread === GENERAL_TOPIC && !message.thread && !!peerSignal(place.chat).peek()?.isForum
}

function writable(chat: PeerId, id: number): Signal<Message | undefined> {
  let own = known.get(chat)
  if (!own) known.set(chat, (own = new Map()))
  let found = own.get(id)
  if (!found) own.set(id, (found = signal(undefined)))
  return found
}
