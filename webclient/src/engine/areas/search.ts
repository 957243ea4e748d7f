/** Finding people, channels and messages everywhere. core.telegram.org/api/search */

import type { tl } from '@mtcute/web'

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildMessages } from '~/engine/views/messages'
import { peerIdOf } from '~/engine/views/peers'

const PEOPLE = 20
const RECENT_KEPT_AS = 'recentSearches'
const RECENT = 15

export interface FoundPeers {
  /** Contacts and chats that we are in. */
  own: PeerId[]
  others: PeerId[]
}

export interface FoundMessages {
  /** Newest first. */
  messages: Message[]
  total: number
  /** Where the next page begins; none: that was all. */
  next?: SearchOffset
}

export interface SearchOffset {
  rate: number
  chat: PeerId
  id: number
}

export function search(engine: Engine) {
  let recent: PeerId[] | undefined

  async function readRecent(): Promise<PeerId[]> {
    return (recent ??= (await engine.cache.findFact<PeerId[]>(RECENT_KEPT_AS)) ?? [])
  }

  function remember(peers: PeerId[]): PeerId[] {
    engine.cache.putFact(RECENT_KEPT_AS, peers)
    return (recent = peers)
  }

  const calls = {
    /** By name or username, on the server. */
    async findPeers(query: string): Promise<FoundPeers> {
      const found = await engine.call({ _: 'contacts.search', q: query, limit: PEOPLE })
      return { own: found.myResults.map(peerIdOf), others: found.results.map(peerIdOf) }
    },

    /** In all chats. */
    async findMessages(query: string, offset: SearchOffset | undefined, limit: number): Promise<FoundMessages> {
      const answer = await engine.call({
        _: 'messages.searchGlobal',
        q: query,
        filter: { _: 'inputMessagesFilterEmpty' },
        minDate: 0,
        maxDate: 0,
        offsetRate: offset?.rate ?? 0,
        offsetPeer: offset ? await engine.peers.input(offset.chat) : { _: 'inputPeerEmpty' },
        offsetId: offset?.id ?? 0,
        limit,
      })
      return buildFound(answer, limit)
    },

    /** Whose username it is. Raises USERNAME_NOT_OCCUPIED. */
    async resolve(username: string): Promise<PeerId> {
      const found = await engine.call({ _: 'contacts.resolveUsername', username: username.replace(/^@/, '') })
      return peerIdOf(found.peer)
    },

    /** Whom one looked for and opened, latest first. */
    listRecent: readRecent,

    async addRecent(peer: PeerId): Promise<PeerId[]> {
      const others = (await readRecent()).filter((each) => each !== peer)
      return remember([peer, ...others].slice(0, RECENT))
    },

    /** All of them, when none is named. */
    async forgetRecent(peer?: PeerId): Promise<PeerId[]> {
      return remember(peer === undefined ? [] : (await readRecent()).filter((each) => each !== peer))
    },
  }

  function buildFound(answer: tl.messages.TypeMessages, limit: number): FoundMessages {
    if (answer._ === 'messages.messagesNotModified') return { messages: [], total: 0 }
    const messages = buildMessages(answer.messages, engine.self)
    engine.messages.put(messages)
    const last = messages.at(-1)
    const total = 'count' in answer ? answer.count : messages.length
    const isEnd = !last || answer.messages.length < limit || answer._ === 'messages.messages'
    if (isEnd) return { messages, total }
    const rate = ('nextRate' in answer ? answer.nextRate : undefined) ?? last.date
    return { messages, total, next: { rate, chat: last.chat, id: last.id } }
  }

  return { calls, onSignedOut: () => (recent = undefined) } satisfies Area
}
