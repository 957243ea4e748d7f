/** Sending: a message is shown at once, and stays until the server has it, restarts of anything in between included. */

import { Long, tl } from '@mtcute/web'

import { FIRST_PENDING_ID, type Message, type Place } from '~/contract/messages'
import type { WebPageMedia } from '~/contract/media'
import type { Outgoing } from '~/contract/outgoing'
import type { PeerId } from '~/contract/peers'
import { Refused } from '~/contract/wire'
import type { Area, Engine } from '~/engine/engine'
import { findSent } from '~/engine/outbox/answers'
import { Arrivals } from '~/engine/outbox/arrivals'
import { type Entry, type ForwardOrder, type Part, placeOf, showForward, showOutgoing } from '~/engine/outbox/entry'
import { Outbox } from '~/engine/outbox/outbox'
import { OutboxStore } from '~/engine/outbox/outboxStore'
import { requestEntry } from '~/engine/outbox/requests'
import { splitText } from '~/engine/outbox/splitting'
import { buildWebPage } from '~/engine/views/media'
import { buildMessage } from '~/engine/views/messages'
import { peerIdOf } from '~/engine/views/peers'

/** As whom one may write in a group, oneself among them. */
export interface Senders {
  choices: PeerId[]
}

export function sending(engine: Engine, store = new OutboxStore()) {
  let nextPendingId = FIRST_PENDING_ID
  const arrivals = new Arrivals()
  const restored: { done?: Promise<void> } = {}

  const outbox = new Outbox(store, {
    async deliver(entry, signal) {
      arrivals.expect(entry)
      const answer = await requestEntry(engine, entry, tellProgress, signal)
      settle(entry, findSent(answer, engine.self))
      engine.client.handleClientUpdate(answer)
    },
    judge: judgeError,
    nameError: (error) => (tl.RpcError.is(error) ? error.text : 'CLIENT_FAILED'),
    onRefused(entry) {
      const hidden = arrivals.forget(entry)
      if (hidden.length) engine.emit({ type: 'messages', messages: hidden, isScheduled: hidden[0]?.isScheduled })
      tellShown(entry.parts.map(({ shown }) => showState(shown, entry)))
    },
  })

  engine.files.findLocal = async (localId, isThumb) => {
    const media = outbox
      .list()
      .flatMap((entry) => entry.parts)
      .find((part) => part.randomId === localId)?.outgoing.media
    if (media?.kind !== 'file') return undefined
    return isThumb ? media.thumb : media.blob
  }
  engine.client.onConnectionState.add((state) => {
    if (state === 'connected') outbox.wake()
  })

  /** They are sent: their pending forms go, before what the answer brings is told. */
  function settle(entry: Entry, sent: ReadonlyMap<string, Message>): void {
    arrivals.settle(entry, sent)
    for (const { randomId, shown } of entry.parts) {
      const message = sent.get(randomId)
      const { chat, id, isScheduled } = shown
      if (message && !message.isScheduled === !isScheduled) {
        // A change may have told more of it before the answer came.
        const known = message.isScheduled ? undefined : engine.messages.find(message.chat, message.id)
        engine.emit({ type: 'messageSent', chat, pendingId: id, message: known ?? message })
      } else {
        engine.emit({ type: 'messagesRemoved', chat, ids: [id], isScheduled })
      }
    }
  }

  function tellProgress({ shown, randomId }: Part, progress: number): void {
    tellShown([{ ...shown, pending: { localId: randomId, state: 'sending', progress } }])
  }

  function tellShown(messages: Message[]): void {
    engine.emit({ type: 'messagesChanged', messages })
  }

  function enqueue(parts: Part[], forward?: ForwardOrder): void {
    const [first] = parts
    if (!first) return
    const messages = parts.map(({ shown }) => shown)
    engine.emit({ type: 'messages', messages, isScheduled: first.shown.isScheduled })
    outbox.add({ key: first.randomId, parts, forward })
  }

  function makePart(outgoing: Outgoing, albumId?: string): Part {
    const randomId = makeRandomId()
    const shown = showOutgoing(outgoing, nextPendingId++, randomId, engine.self)
    return { randomId, outgoing, shown: albumId ? { ...shown, albumId } : shown }
  }

  async function restore(): Promise<void> {
    for (const entry of await outbox.restore()) {
      for (const { shown } of entry.parts) nextPendingId = Math.max(nextPendingId, shown.id + 1)
    }
  }

  function findEntry(chat: PeerId, pendingId: number): Entry | undefined {
    return outbox.list().find((entry) => entry.parts.some(({ shown }) => shown.chat === chat && shown.id === pendingId))
  }

  const calls = {
    /** A text that is longer than a message may be is sent in several. */
    async send(outgoing: Outgoing): Promise<void> {
      await restored.done
      if (outgoing.media) return enqueue([makePart(outgoing)])
      for (const [index, piece] of splitText(outgoing.text, outgoing.entities).entries()) {
        enqueue([makePart({ ...outgoing, ...piece, replyTo: index === 0 ? outgoing.replyTo : undefined })])
      }
    },

    /** Two to ten files that are shown as one message. */
    async sendAlbum(parts: Outgoing[]): Promise<void> {
      await restored.done
      const albumId = makeRandomId()
      enqueue(parts.map((part) => makePart(part, parts.length > 1 ? albumId : undefined)))
    },

    /** Pass messages on; raises CHAT_FORWARDS_RESTRICTED where that is not wanted. */
    async forward(order: ForwardOrder): Promise<void> {
      await restored.done
      const sources = order.ids.map((id) => engine.messages.find(order.from, id)).filter((each) => each !== undefined)
      if (engine.peers.find(order.from)?.noForwards || sources.some(({ noForwards }) => noForwards)) {
        throw new Refused({ name: 'CHAT_FORWARDS_RESTRICTED', code: 400 })
      }
      for (let from = 0; from < sources.length; from += FORWARDED_AT_ONCE) {
        const some = sources.slice(from, from + FORWARDED_AT_ONCE)
        const ids = some.map(({ id }) => id)
        enqueue(
          some.map((source) => makeForwardPart(source, { ...order, ids })),
          { ...order, ids },
        )
      }
    },

    /** What is not sent yet in a place, in order. */
    async listPending(place: Place): Promise<Message[]> {
      await restored.done
      return outbox.list().flatMap((entry) => {
        const of = placeOf(entry)
        const isHere = of?.chat === place.chat && (place.thread === undefined || of.thread === place.thread)
        if (!isHere) return []
        const shown = entry.parts.map((part) => showState(part.shown, entry))
        return shown.filter((message) => !message.isScheduled === !place.isScheduled)
      })
    },

    /** Try again what the server refused; parts of an album together. */
    retry(chat: PeerId, pendingId: number): void {
      const entry = outbox.retry(findEntry(chat, pendingId)?.key ?? '')
      if (entry) tellShown(entry.parts.map(({ shown }) => showState(shown, entry)))
    },

    /** Do not send it, or stop uploading it. */
    discard(chat: PeerId, pendingId: number): void {
      const entry = outbox.discard(findEntry(chat, pendingId)?.key ?? '')
      if (!entry) return
      const ids = entry.parts.map(({ shown }) => shown.id)
      engine.emit({ type: 'messagesRemoved', chat, ids, isScheduled: entry.parts[0]?.shown.isScheduled })
    },

    /** What the first link of a text leads to, undefined without one or when nothing is known of it. */
    async previewLink(text: string): Promise<WebPageMedia | undefined> {
      const { media } = await engine.call({ _: 'messages.getWebPagePreview', message: text })
      return media._ === 'messageMediaWebPage' ? buildWebPage(media.webpage) : undefined
    },

    async loadSenders(chat: PeerId): Promise<Senders> {
      const answer = await engine.call({ _: 'channels.getSendAs', peer: await engine.peers.input(chat) })
      return { choices: answer.peers.map(({ peer }) => peerIdOf(peer)) }
    },

    /** Write in a group as this peer from now on. */
    async saveSender(chat: PeerId, sender: PeerId): Promise<void> {
      const [peer, sendAs] = [await engine.peers.input(chat), await engine.peers.input(sender)]
      await engine.call({ _: 'messages.saveDefaultSendAs', peer, sendAs })
      engine.emit({ type: 'changed', what: 'fullPeer', peer: chat })
    },
  }

  function makeForwardPart(source: Message, order: ForwardOrder): Part {
    const randomId = makeRandomId()
    const shown = showForward(source, order, nextPendingId++, randomId, engine.self)
    return { randomId, outgoing: { place: order.place, text: '', entities: [] }, shown }
  }

  function onNew({ message }: { message: tl.TypeMessage }): void {
    const built = buildMessage(message, engine.self)
    const part = built && arrivals.recognize(built)
    if (!part || !built) return
    engine.emit({ type: 'messageSent', chat: built.chat, pendingId: part.shown.id, message: built })
  }

  return {
    calls,
    updates: { updateNewMessage: onNew, updateNewChannelMessage: onNew },
    onSignedIn: () => void (restored.done = restore()),
    onSignedOut: () => void outbox.clear(),
  } satisfies Area
}

const FORWARDED_AT_ONCE = 100

/** When to try again, `undefined` for never: the server waits for somebody to write something else. */
function judgeError(error: unknown, delayMs: number): number | undefined {
  if (!tl.RpcError.is(error)) return delayMs // the connection, or the library
  if (error.code === tl.RpcError.FLOOD) {
    const { seconds } = error as { seconds?: unknown }
    return typeof seconds === 'number' ? seconds * 1000 : delayMs
  }
  return error.code >= 500 || error.code < 0 ? delayMs : undefined
}

function showState(shown: Message, entry: Entry): Message {
  if (!shown.pending || !entry.error) return shown
  return { ...shown, pending: { ...shown.pending, state: 'failed', error: entry.error } }
}

function makeRandomId(): string {
  const [low = 0, high = 0] = crypto.getRandomValues(new Int32Array(2))
  return Long.fromBits(low, high).toString()
}
