/** What somebody is about to write or do in each place: a reply, an edit, a forward. Other parts of the page begin it here. */

import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { h } from 'preact'

import { type Entity, type Message, type Place, placeKey, type ReplyTo } from '~/contract/messages'
import type { Outgoing } from '~/contract/outgoing'
import { on } from '~/store/engine'
import { openChat, openOverlay } from '~/store/navigation'

/** A part of a message that is answered. */
export interface Quote {
  text: string
  entities: Entity[]
  /** Where it begins in the message's text, in UTF-16 units. */
  offset: number
}

export interface Forwarding {
  messages: Message[]
  hidesSender?: boolean
  hidesCaptions?: boolean
}

/** At most one of them at a time, except that a forward may come with a reply. */
export interface Composing {
  reply?: { message: Message; quote?: Quote }
  edit?: Message
  /** What its text has become so far, where that was left. */
  edited?: { text: string; entities: Entity[] }
  forward?: Forwarding
}

/** The field of a place, while it is shown. */
export interface Field {
  peek: () => { text: string; entities: Entity[] }
  /** Take what is written out of it. */
  take: () => { text: string; entities: Entity[] }
  /** Write on there; on phones, whose keyboard would cover half of the chat, it is left to the reader. */
  focus: () => void
}

const fields = new Map<string, Field>()

export function fieldOf(place: Place): Field | undefined {
  return fields.get(placeKey(place))
}

export function registerField(place: Place, field: Field): () => void {
  const key = placeKey(place)
  fields.set(key, field)
  return () => {
    if (fields.get(key) === field) fields.delete(key)
  }
}

const NOTHING: Composing = {}
const known = new Map<string, Signal<Composing>>()

/** What is being done in a place; in a component it is drawn again when that changes. */
export function composing(place: Place): ReadonlySignal<Composing> {
  return writable(place)
}

export function setComposing(place: Place, next: Composing): void {
  writable(place).value = next
}

export function stopComposing(place: Place): void {
  setComposing(place, NOTHING)
}

export function replyTo(message: Message, quote?: Quote): void {
  const place = placeOf(message)
  setComposing(place, { ...composing(place).peek(), edit: undefined, reply: { message, quote } })
}

export function startEdit(message: Message): void {
  setComposing(placeOf(message), { edit: message })
}

/** Ask where to, then forward. */
export function forward(messages: Message[]): void {
  void import('~/ui/composer/ForwardDialog').then(({ ForwardDialog }) =>
    openOverlay((close) => h(ForwardDialog, { messages, close })),
  )
}

/** Ask for whom, then delete; what waits for its time is not sent. */
export function confirmDelete(messages: Message[]): void {
  void import('~/ui/composer/messageActions').then(({ askToDelete }) => askToDelete(messages))
}

/** Pin it after asking for whom, or unpin it. */
export function togglePin(message: Message): void {
  void import('~/ui/composer/messageActions').then(({ askToPin }) => askToPin(message))
}

/** Send a message that waits for its time at another one; asks which. */
export function changeTime(message: Message): void {
  void import('~/ui/composer/messageActions').then(({ askForTime }) => askForTime(message))
}

/** With what the next message of a place is sent; the reply is taken, and stands there no longer. */
export function takeReply(place: Place): Pick<Outgoing, 'replyTo'> {
  const { reply } = composing(place).peek()
  if (!reply) return {}
  setComposing(place, { ...composing(place).peek(), reply: undefined })
  return { replyTo: describeReply(place, reply) }
}

/** As what is sent says it. */
export function describeReply(place: Place, { message, quote }: NonNullable<Composing['reply']>): ReplyTo {
  const told: ReplyTo = { id: message.id, chat: message.chat === place.chat ? undefined : message.chat }
  if (!quote) return told
  return { ...told, quote: quote.text, quoteEntities: quote.entities, quoteOffset: quote.offset }
}

/** The place that shows a message: the open one, if it is of that chat. */
function placeOf(message: Message): Place {
  const open = openChat.peek()?.place
  return open?.chat === message.chat ? open : { chat: message.chat }
}

function writable(place: Place): Signal<Composing> {
  const key = placeKey(place)
  let found = known.get(key)
  if (!found) known.set(key, (found = signal(NOTHING)))
  return found
}

on('messagesRemoved', ({ chat, ids }) => {
  for (const each of known.values()) {
    const { edit, reply, forward } = each.peek()
    const isGone = (message: Message | undefined) => message?.chat === chat && ids.includes(message.id)
    if (![edit, reply?.message, ...(forward?.messages ?? [])].some(isGone)) continue
    const left = forward?.messages.filter((message) => !isGone(message)) ?? []
    each.value = {
      edit: isGone(edit) ? undefined : edit,
      reply: isGone(reply?.message) ? undefined : reply,
      forward: forward && left.length ? { ...forward, messages: left } : undefined,
    }
  }
})
on('session', ({ session }) => {
  if (!session.self) for (const each of known.values()) each.value = NOTHING
})
