/** As whom somebody is shown. */

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { peer } from '~/store/peers'
import { say } from '~/store/words'

/** Somebody's name; of an account that is gone, that it is. */
export function titleOf(id: PeerId): string {
  const known = peer(id)
  return known?.title || say('chat.deletedAccount')
}

/** Who wrote a message, or the channel for which it speaks. */
export function nameOf(message: Message): string {
  if (message.from !== undefined) return titleOf(message.from)
  return message.forward?.name && peer(message.chat)?.isSelf ? message.forward.name : titleOf(message.chat)
}
