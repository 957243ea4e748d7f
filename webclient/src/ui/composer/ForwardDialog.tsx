import type { Message } from '~/contract/messages'

export function ForwardDialog(_: { messages: Message[]; close: () => void }) {
  return null
}
