/** Sending: a message is shown at once, and stays until the server has it, restarts of anything in between included. */

import { Long, type tl } from '@mtcute/web'

import { type Entity, FIRST_PENDING_ID, type Message, type Place, type ReplyTo } from '~/contract/messages'
import type { Area, Engine } from '~/engine/engine'
import { parseEntities } from '~/engine/views/entities'
import { buildMessage } from '~/engine/views/messages'

export interface Outgoing {
  place: Place
  text: string
  entities: Entity[]
  replyTo?: ReplyTo
  isSilent?: boolean
}

export function sending(engine: Engine) {
  let nextPendingId = FIRST_PENDING_ID

  function showPending(outgoing: Outgoing, localId: string): Message {
    const message: Message = {
      id: nextPendingId++,
      chat: outgoing.place.chat,
      thread: outgoing.place.thread,
      from: engine.self,
      isOut: true,
      date: Math.floor(Date.now() / 1000),
      text: outgoing.text,
      entities: outgoing.entities,
      replyTo: outgoing.replyTo,
      pending: { localId, state: 'sending' },
    }
    engine.emit({ type: 'messages', messages: [message] })
    return message
  }

  async function send(outgoing: Outgoing, pending: Message, randomId: Long): Promise<void> {
    const peer = await engine.peers.input(outgoing.place.chat)
    const entities = await parseEntities(outgoing.entities, (user) => engine.peers.inputUser(user))
    const answer = await engine.client.call({
      _: 'messages.sendMessage',
      peer,
      message: outgoing.text,
      entities,
      randomId,
      silent: outgoing.isSilent,
      replyTo: buildReplyTo(outgoing),
    })
    const message = sentMessage(answer, pending)
    if (message) engine.emit({ type: 'messageSent', chat: pending.chat, pendingId: pending.id, message })
    engine.client.handleClientUpdate(answer)
  }

  /** The message of an answer, which says little of it or all. */
  function sentMessage(answer: tl.TypeUpdates, pending: Message): Message | undefined {
    if (answer._ === 'updateShortSentMessage') {
      return { ...pending, id: answer.id, date: answer.date, pending: undefined }
    }
    if (answer._ !== 'updates' && answer._ !== 'updatesCombined') return undefined
    for (const update of answer.updates) {
      if (update._ === 'updateNewMessage' || update._ === 'updateNewChannelMessage') {
        return buildMessage(update.message, engine.self)
      }
    }
    return undefined
  }

  const calls = {
    sendText(outgoing: Outgoing): void {
      const randomId = Long.fromBits(...randomWords())
      const pending = showPending(outgoing, randomId.toString())
      send(outgoing, pending, randomId).catch((error: unknown) => {
        const name = error instanceof Error ? error.message : String(error)
        const failed: Message = { ...pending, pending: { localId: randomId.toString(), state: 'failed', error: name } }
        engine.emit({ type: 'messagesChanged', messages: [failed] })
      })
    },
  }
  return { calls } satisfies Area
}

function buildReplyTo({ place, replyTo }: Outgoing): tl.TypeInputReplyTo | undefined {
  const id = replyTo?.id ?? place.thread
  if (!id) return undefined
  return { _: 'inputReplyToMessage', replyToMsgId: id, topMsgId: place.thread, quoteText: replyTo?.quote }
}

function randomWords(): [number, number] {
  const words = crypto.getRandomValues(new Int32Array(2))
  return [words[0] ?? 0, words[1] ?? 0]
}
