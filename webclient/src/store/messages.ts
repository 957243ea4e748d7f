/** Messages that are shown somewhere, and the stretches of chats that are. */

import { type Signal, signal } from '@preact/signals'

import { idInFormer, isFormerId, listedId } from '~/contract/former'
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
/** The basic groups that supergroups were, of which something stands in a list. */
const former = new Map<PeerId, PeerId>()
/** Ids that messages had before they were sent, so that what shows them stays the same. */
const sentAs = new Map<string, number>()

const source = {
  load: (...args: Parameters<typeof engine.history.load>) => engine.history.load(...args),
  loadCached: (...args: Parameters<typeof engine.history.loadCached>) => engine.history.loadCached(...args),
  take(place: Place, messages: Message[]) {
    takeMessages(messages)
    const above = messages.find((message) => message.chat !== place.chat)
    if (above) former.set(place.chat, above.chat)
  },
}

/** As it is now, if it has been seen. `id`: as it stands in the list of the chat. */
export function findMessage(chat: PeerId, id: number): Message | undefined {
  return writable(chat, id).value
}

/** The same, for who does not want to be told of changes. */
export function peekMessage(chat: PeerId, id: number): Message | undefined {
  const [own, ownId] = locate(chat, id)
  return known.get(own)?.get(ownId)?.peek()
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
  const others = [...places.values()].filter((each) => each.place.chat === place.chat)
  const held = new Set(others.flatMap((each) => each.ids.peek()))
  for (const id of ids.peek()) {
    const [chat, ownId] = locate(place.chat, id)
    if (!held.has(id)) known.get(chat)?.delete(ownId)
  }
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
    if (!!list.place.isScheduled === !!isScheduled) list.remove(idsIn(list.place, chat, ids))
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
  former.clear()
})
connection.subscribe((state) => {
  if (state === 'connected') for (const list of places.values()) void list.refresh()
})

function isIn(place: Place, message: Message, isScheduled: boolean): boolean {
  if (place.chat !== message.chat || !!place.isScheduled !== isScheduled) return false
  if (place.thread === undefined || place.thread === message.thread) return true
  return place.thread === GENERAL_TOPIC && !message.thread && !!peerSignal(place.chat).peek()?.isForum
}

/** Whether the list of a place may have messages of a chat: it is that chat, or was it. */
export function isListedIn(place: Place, chat: PeerId): boolean {
  return place.chat === chat || (former.get(place.chat) === chat && !place.thread && !place.isScheduled)
}

/** Messages of a chat, by the ids that they have in the list of a place; none if they do not stand there. */
export function idsIn(place: Place, chat: PeerId, ids: readonly number[]): number[] {
  return isListedIn(place, chat) ? ids.map((id) => listedId(place.chat, { chat, id })) : []
}

function writable(chat: PeerId, id: number): Signal<Message | undefined> {
  const [chatOfIt, ownId] = locate(chat, id)
  let own = known.get(chatOfIt)
  if (!own) known.set(chatOfIt, (own = new Map()))
  let found = own.get(ownId)
  if (!found) own.set(ownId, (found = signal(undefined)))
  return found
}

/** Where a message is that stands in the list of a chat, and its id there. */
function locate(chat: PeerId, id: number): [PeerId, number] {
  const above = isFormerId(id) ? former.get(chat) : undefined
  return above === undefined ? [chat, id] : [above, idInFormer(id)]
}
