/** Which messages became of what was sent: answers name them by their random ids. core.telegram.org/constructor/updateMessageID */

import type { tl } from '@mtcute/web'

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { buildMessage } from '~/engine/views/messages'
import { buildScheduled } from '~/engine/views/scheduled'

/** By random id. */
export function findSent(answer: tl.TypeUpdates, self: PeerId): Map<string, Message> {
  const sent = new Map<string, Message>()
  if (answer._ !== 'updates' && answer._ !== 'updatesCombined') return sent
  const messages = new Map<number, Message>()
  for (const update of answer.updates) {
    const built = messageOf(update, self)
    if (built) messages.set(built.id, built.message)
  }
  for (const update of answer.updates) {
    const message = update._ === 'updateMessageID' && messages.get(update.id)
    if (message) sent.set(update.randomId.toString(), message)
  }
  return sent
}

/** `id`: as the server counts, which for messages that wait is not that of the message. */
function messageOf(update: tl.TypeUpdate, self: PeerId): { id: number; message: Message } | undefined {
  switch (update._) {
    case 'updateNewMessage':
    case 'updateNewChannelMessage': {
      const message = buildMessage(update.message, self)
      return message && { id: message.id, message }
    }
    case 'updateNewScheduledMessage': {
      const message = buildScheduled(update.message, self)
      return message && { id: update.message.id, message }
    }
    default:
      return undefined
  }
}
