/** What admins did lately. core.telegram.org/api/recent-actions */

import { Long, type tl } from '@mtcute/web'

import type { LogEvent, LogFilter } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildLogEvent } from '~/engine/views/adminLog'

const PAGE = 50

type Flags = Omit<tl.RawChannelAdminLogEventsFilter, '_'>

const FLAGS: Record<LogFilter, Flags> = {
  restrictions: { ban: true, unban: true, kick: true, unkick: true },
  admins: { promote: true, demote: true },
  members: { join: true, leave: true, invite: true },
  info: { info: true, settings: true },
  deleted: { delete: true },
  edited: { edit: true },
  pinned: { pinned: true },
  invites: { invites: true },
  topics: { forums: true },
}

export interface LogQuery {
  text: string
  /** None: all. */
  filters: LogFilter[]
  admins: PeerId[]
}

export function adminLog(engine: Engine) {
  const calls = {
    /** Newest first, before an event (`''`: from the newest). */
    async list(chat: PeerId, { text, filters, admins }: LogQuery, before: string): Promise<LogEvent[]> {
      const answer = await engine.call({
        _: 'channels.getAdminLog',
        channel: await engine.peers.inputChannel(chat),
        q: text,
        eventsFilter: filters.length
          ? Object.assign({ _: 'channelAdminLogEventsFilter' as const }, ...filters.map((filter) => FLAGS[filter]))
          : undefined,
        admins: admins.length ? await Promise.all(admins.map((admin) => engine.peers.inputUser(admin))) : undefined,
        maxId: before ? Long.fromString(before) : Long.ZERO,
        minId: Long.ZERO,
        limit: PAGE,
      })
      return answer.events.map((event) => buildLogEvent(event, engine.self))
    },
  }
  return { calls } satisfies Area
}
