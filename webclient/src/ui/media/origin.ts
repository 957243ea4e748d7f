import type { FileOrigin } from '~/contract/files'
import { FIRST_PENDING_ID, type Message } from '~/contract/messages'

/** Where the file of a message is asked for again. */
export function originOf({ chat, id }: Pick<Message, 'chat' | 'id'>): FileOrigin | undefined {
  return id < FIRST_PENDING_ID ? { chat, message: id } : undefined
}
