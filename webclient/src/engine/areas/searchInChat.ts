/** Looking for messages of one place: by words, by who wrote them, pinned ones. core.telegram.org/api/search */

import { Long, type tl } from '@mtcute/web'

import type { Message, Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildMessages } from '~/engine/views/messages'

export interface ChatQuery {
  text: string
  from?: PeerId
  /** Unix seconds, both included. */
  minDate?: number
  maxDate?: number
}

/** A page of what was found, newest first, and how many there are in all. */
export interface FoundPage {
  messages: Message[]
  count: number
}

const PAGE = 100

export function searchInChat(engine: Engine) {
  async function find(
    place: Place,
    query: ChatQuery,
    filter: tl.TypeMessagesFilter,
    offsetId: number,
  ): Promise<FoundPage> {
    const answer = await engine.call({
      _: 'messages.search',
      peer: await engine.peers.input(place.chat),
      q: query.text,
      fromId: query.from === undefined ? undefined : await engine.peers.input(query.from),
      topMsgId: place.thread,
      filter,
      minDate: query.minDate ?? 0,
      maxDate: query.maxDate ?? 0,
      offsetId,
      addOffset: 0,
      limit: PAGE,
      maxId: 0,
      minId: 0,
      hash: Long.ZERO,
    })
    if (answer._ === 'messages.messagesNotModified') return { messages: [], count: 0 }
    const messages = buildMessages(answer.messages, engine.self)
    engine.messages.put(messages)
    return { messages, count: 'count' in answer ? answer.count : messages.length }
  }

  const calls = {
    /** `offsetId`: the last one of the page before; 0 for the first page. */
    search: (place: Place, query: ChatQuery, offsetId: number) =>
      find(place, query, { _: 'inputMessagesFilterEmpty' }, offsetId),

    pinned: (place: Place, offsetId = 0) => find(place, { text: '' }, { _: 'inputMessagesFilterPinned' }, offsetId),
  }
  return { calls } satisfies Area
}
