/** The basic groups that supergroups were, and reading both as one. core.telegram.org/constructor/channelFull */

import { formerId, idInFormer, isFormerId } from '~/contract/former'
import type { Message, Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Stretch, Where } from '~/engine/areas/history'
import type { Engine } from '~/engine/engine'

type Load = (place: Place, where: Where, limit: number) => Promise<Stretch>

export class FormerGroups {
  private readonly known = new Map<PeerId, Promise<PeerId | undefined>>()

  constructor(private readonly engine: Pick<Engine, 'call' | 'peers'>) {}

  /** The group that a place's chat was, if we were in it. */
  async find({ chat, thread, isScheduled }: Place): Promise<PeerId | undefined> {
    if (thread || isScheduled || this.engine.peers.find(chat)?.kind !== 'supergroup') return undefined
    const known = this.known.get(chat) ?? this.ask(chat)
    this.known.set(chat, known)
    return known.catch(() => {
      this.known.delete(chat)
      return undefined // nothing stands above as long as nobody says what
    })
  }

  clear(): void {
    this.known.clear()
  }

  private async ask(chat: PeerId): Promise<PeerId | undefined> {
    const channel = await this.engine.peers.inputChannel(chat)
    const { fullChat } = await this.engine.call({ _: 'channels.getFullChannel', channel })
    return fullChat._ === 'channelFull' && fullChat.migratedFromChatId ? -fullChat.migratedFromChatId : undefined
  }
}

/** Reads a place by `load`, with what was written in the former group above it. */
export function loadWithFormer(load: Load, findFormer: (place: Place) => Promise<PeerId | undefined>): Load {
  /** The beginning of the supergroup itself. */
  const loadFirst = (place: Place, limit: number) => load(place, { after: 0 }, limit)

  async function loadAbove(place: Place, where: Where, limit: number): Promise<Stretch> {
    const chat = await findFormer(place)
    if (chat === undefined) return loadFirst(place, limit)
    const above = withoutEnd(await load({ chat }, where, limit))
    const isRead = 'after' in where && !above.hasNewer && !above.messages.length
    return isRead ? loadFirst(place, limit) : { ...above, hasNewer: true }
  }

  return async (place, where, limit) => {
    const id = idOf(where)
    if (isFormerId(id)) return loadAbove(place, moveTo(where, idInFormer(id)), limit)
    const own = await load(place, where, limit)
    const chat = own.hasOlder ? undefined : await findFormer(place)
    if (chat === undefined) return own
    if (own.messages.length || !('before' in where)) return { ...own, hasOlder: true }
    return { ...withoutEnd(await load({ chat }, { before: 0 }, limit)), hasNewer: own.hasNewer }
  }
}

/** The first message that a list has from a day on. */
export async function findInBoth(
  place: Place,
  find: (place: Place) => Promise<number | undefined>,
  former: PeerId | undefined,
): Promise<number | undefined> {
  const above = former === undefined ? undefined : await find({ chat: former })
  return above === undefined ? find(place) : formerId(above)
}

/** That the group became another one is told by both: once is enough. */
function withoutEnd(stretch: Stretch): Stretch {
  return {
    ...stretch,
    messages: stretch.messages.filter((message: Message) => message.service?.kind !== 'chatMigrateTo'),
  }
}

function idOf(where: Where): number {
  if ('around' in where) return where.around
  return 'before' in where ? where.before : where.after
}

function moveTo(where: Where, id: number): Where {
  if ('around' in where) return { around: id }
  return 'before' in where ? { before: id } : { after: id }
}
