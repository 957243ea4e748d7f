import type { Message } from '~/contract/messages'

export function PinDialog(_: { message: Message; close: () => void }) {
  return null
}
