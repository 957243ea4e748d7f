/** Basic groups become supergroups when something is wanted of them that only those can. core.telegram.org/method/messages.migrateChat */

import type { PeerId } from '~/contract/peers'
import type { Engine } from '~/engine/engine'
import { chatIdOf, isChannelId } from '~/engine/views/peers'

/** The supergroup that a chat is from now on; the chat itself when it is one already, or a channel. */
export async function asSupergroup(engine: Engine, chat: PeerId): Promise<PeerId> {
  if (isChannelId(chat)) return chat
  const known = engine.peers.find(chat)?.migratedTo
  if (known) return known
  const updates = await engine.call({ _: 'messages.migrateChat', chatId: -chat })
  const found = 'chats' in updates ? updates.chats.find((each) => each._ === 'channel') : undefined
  if (!found) throw new Error(`no channel in ${updates._}`)
  return chatIdOf(found)
}
