/** Somebody's profile. core.telegram.org/method/users.getFullUser */

import { randomLong } from '@mtcute/web/utils.js'

import type { FullPeer } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildFullUser } from '~/engine/views/fullPeers'
import { chatIdOf, peerIdOf } from '~/engine/views/peers'

const PAGE = 100

export function people(engine: Engine) {
  function tell(peer: PeerId): void {
    engine.emit({ type: 'changed', what: 'fullPeer', peer })
  }

  const calls = {
    async loadFull(user: PeerId): Promise<FullPeer> {
      const answer = await engine.call({ _: 'users.getFullUser', id: await engine.peers.inputUser(user) })
      const full = buildFullUser(answer.fullUser)
      engine.peers.change(user, { isBlocked: full.isBlocked || undefined })
      return full
    },

    /** Groups in which both are, newest first. */
    async listCommonChats(user: PeerId): Promise<PeerId[]> {
      const userId = await engine.peers.inputUser(user)
      const answer = await engine.call({ _: 'messages.getCommonChats', userId, maxId: 0, limit: PAGE })
      return answer.chats.map(chatIdOf)
    },

    /** Say the first word to a bot; `parameter` is what a link gave. */
    async startBot(bot: PeerId, parameter: string): Promise<void> {
      const input = await engine.peers.inputUser(bot)
      await engine.call({
        _: 'messages.startBot',
        bot: input,
        peer: await engine.peers.input(bot),
        randomId: randomLong(),
        startParam: parameter,
      })
    },
  }

  return {
    calls,
    updates: {
      updateUser: ({ userId }) => tell(userId),
      updatePeerSettings: ({ peer }) => tell(peerIdOf(peer)),
    },
  } satisfies Area
}
