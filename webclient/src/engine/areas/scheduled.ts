/** Messages that wait for their time. core.telegram.org/api/scheduled-messages */

import type { tl } from '@mtcute/web'

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { peerIdOf } from '~/engine/views/peers'
import { buildScheduled, scheduledId, serverScheduledId } from '~/engine/views/scheduled'

/** All that wait in a chat, by the time when they will be sent; at most 100. */
export async function listScheduled(engine: Engine, chat: PeerId): Promise<Message[]> {
  const peer = await engine.peers.input(chat)
  const answer = await engine.call({ _: 'messages.getScheduledHistory', peer, hash: 0 as never })
  if (answer._ === 'messages.messagesNotModified') return []
  const built = answer.messages.map((each) => buildScheduled(each, engine.self))
  const messages = built.filter((message) => message !== undefined).sort((a, b) => a.date - b.date || a.id - b.id)
  engine.messages.put(messages)
  return messages
}

export function scheduled(engine: Engine) {
  const isNew = (message: Message) => engine.messages.find(message.chat, message.id) === undefined

  function tellChanged(chat: PeerId): void {
    engine.emit({ type: 'changed', what: 'scheduled', peer: chat })
  }

  const calls = {
    /** All that wait in a chat, by the time when they will be sent. */
    list: (chat: PeerId): Promise<Message[]> => listScheduled(engine, chat),

    async sendNow(chat: PeerId, ids: number[]): Promise<void> {
      const peer = await engine.peers.input(chat)
      await engine.call({ _: 'messages.sendScheduledMessages', peer, id: ids.map(serverScheduledId) })
    },

    async delete(chat: PeerId, ids: number[]): Promise<void> {
      const peer = await engine.peers.input(chat)
      await engine.call({ _: 'messages.deleteScheduledMessages', peer, id: ids.map(serverScheduledId) })
    },

    /** Unix seconds, or WHEN_ONLINE. */
    async changeTime(chat: PeerId, id: number, scheduleDate: number): Promise<void> {
      const peer = await engine.peers.input(chat)
      await engine.call({ _: 'messages.editMessage', peer, id: serverScheduledId(id), scheduleDate })
    },
  }

  function onChanged({ message }: { message: tl.TypeMessage }): void {
    const built = buildScheduled(message, engine.self)
    if (!built) return
    const type = isNew(built) ? 'messages' : 'messagesChanged'
    engine.messages.put([built])
    engine.emit({ type, messages: [built], isScheduled: true })
    tellChanged(built.chat)
  }

  return {
    calls,
    updates: {
      updateNewScheduledMessage: onChanged,
      updateDeleteScheduledMessages({ peer, messages }) {
        const chat = peerIdOf(peer)
        const ids = messages.map(scheduledId)
        engine.messages.remove(chat, ids)
        engine.emit({ type: 'messagesRemoved', chat, ids, isScheduled: true })
        tellChanged(chat)
      },
    },
  } satisfies Area
}
