/** Messages that wait for their time: the server counts them by themselves, so they get ids of their own here. */

import type { tl } from '@mtcute/web'

import { FIRST_SCHEDULED_ID, type Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { buildMessage } from '~/engine/views/messages'

export function buildScheduled(message: tl.TypeMessage, self: PeerId): Message | undefined {
  const built = buildMessage(message, self)
  return built && { ...built, id: scheduledId(built.id), isScheduled: true }
}

/** Our id of a message that the server knows by `serverId`. */
export function scheduledId(serverId: number): number {
  return FIRST_SCHEDULED_ID + serverId
}

export function serverScheduledId(id: number): number {
  return id - FIRST_SCHEDULED_ID
}
