import type { Message } from '~/contract/messages'

export function DeleteDialog(_: { messages: Message[]; close: () => void }) {
  return null
}
