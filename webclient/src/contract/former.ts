/** A supergroup may have been a basic group: what was written there stands above its own messages. Both are counted from 1, so
 * the former ones stand in the list of the supergroup under ids below zero, in the same order.
 * core.telegram.org/api/channel#migration
 */

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'

/** Ids of messages are below it. */
const BELOW = 2 ** 31

/** Under which id a message of the former group stands in the list of the supergroup, … */
export function formerId(id: number): number {
  return id - BELOW
}

/** … and its own one. */
export function idInFormer(listed: number): number {
  return listed + BELOW
}

/** Whether an id of a list is of the former group. */
export function isFormerId(listed: number): boolean {
  return listed < 0
}

/** Under which id a message stands in the list of a chat. */
export function listedId(chat: PeerId, message: Pick<Message, 'chat' | 'id'>): number {
  return message.chat === chat ? message.id : formerId(message.id)
}
