/** An engine without a server: what it would ask is answered by the test, what it would tell is kept. */

import type { tl } from '@mtcute/web'

import type { Dialog } from '~/contract/dialogs'
import type { EngineEvent } from '~/contract/events'
import type { Message } from '~/contract/messages'
import type { Peer, PeerId } from '~/contract/peers'
import { DialogBook } from '~/engine/dialogBook'
import type { Engine } from '~/engine/engine'
import { MessageBook } from '~/engine/messageBook'

export const SELF = 1

export interface StandIn {
  engine: Engine
  asked: tl.RpcMethod[]
  told: EngineEvent[]
  emit(event: EngineEvent): void
  know(...peers: Peer[]): void
}

export function standIn(answer: (request: tl.RpcMethod) => unknown = () => undefined): StandIn {
  const asked: tl.RpcMethod[] = []
  const told: EngineEvent[] = []
  const listeners = new Set<(event: EngineEvent) => void>()
  const peers = new Map<PeerId, Peer>()
  const emit = (event: EngineEvent) => {
    told.push(event)
    for (const listener of listeners) listener(event)
  }
  const nothing = () => undefined
  const engine = {
    self: SELF,
    isVisible: false,
    messages: new MessageBook(),
    cache: {
      put: nothing,
      remove: nothing,
      removeMessagesOf: nothing,
      putFact: nothing,
      findFact: async () => undefined,
      list: async () => [],
    },
    client: { updates: undefined, storage: {} },
    peers: {
      find: (id: PeerId) => peers.get(id),
      list: (ids: Iterable<PeerId>) => [...ids].flatMap((id) => peers.get(id) ?? []),
      all: () => [...peers.values()],
      restore: nothing,
      change: (id: PeerId, part: Partial<Peer>) => peers.set(id, { ...makePeer(id), ...peers.get(id), ...part }),
      input: async (id: PeerId) => ({ _: 'inputPeerUser', userId: id, accessHash: 0 }),
    },
    emit,
    listen: (listener: (event: EngineEvent) => void) => listeners.add(listener),
    countIn: nothing,
    call: async (request: tl.RpcMethod) => {
      asked.push(request)
      const answered = answer(request)
      if (answered instanceof Error) throw answered
      return answered
    },
  } as unknown as Engine
  Object.assign(engine, { dialogs: new DialogBook(engine) })
  return { engine, asked, told, emit, know: (...all) => all.forEach((peer) => peers.set(peer.id, peer)) }
}

export function makePeer(id: PeerId, part: Partial<Peer> = {}): Peer {
  return {
    id,
    kind: id > 0 ? 'user' : id < -1e12 ? 'supergroup' : 'group',
    title: `${id}`,
    color: 0,
    isMember: true,
    ...part,
  }
}

export function makeDialog(peer: PeerId, part: Partial<Dialog> = {}): Dialog {
  return {
    peer,
    date: 0,
    unreadCount: 0,
    unreadMentions: 0,
    unreadReactions: 0,
    isMarkedUnread: false,
    readInboxMaxId: 0,
    readOutboxMaxId: 0,
    pinnedOrder: 0,
    isArchived: false,
    mutedUntil: 0,
    ...part,
  }
}

export function makeMessage(chat: PeerId, id: number, part: Partial<Message> = {}): Message {
  return { id, chat, from: chat, isOut: false, date: 1000 + id, text: `message ${id}`, entities: [], ...part }
}
