/** Changing what was sent. core.telegram.org/method/messages.editMessage */

import { tl } from '@mtcute/web'

import { type Entity, FIRST_SCHEDULED_ID } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { parseEntities } from '~/engine/views/entities'
import { serverScheduledId } from '~/engine/views/scheduled'

export interface Edited {
  text: string
  entities: Entity[]
  noWebPage?: boolean
}

export function editing(engine: Engine) {
  const calls = {
    /** What a message or a caption says; one that waits goes on waiting until the same time. */
    async edit(chat: PeerId, id: number, { text, entities, noWebPage }: Edited): Promise<void> {
      const waiting = id >= FIRST_SCHEDULED_ID ? engine.messages.find(chat, id) : undefined
      try {
        await engine.call({
          _: 'messages.editMessage',
          peer: await engine.peers.input(chat),
          id: waiting ? serverScheduledId(id) : id,
          message: text,
          entities: await parseEntities(entities, (user) => engine.peers.inputUser(user)),
          noWebpage: noWebPage,
          scheduleDate: waiting?.date,
        })
      } catch (error) {
        if (!tl.RpcError.is(error, 'MESSAGE_NOT_MODIFIED')) throw error
      }
    },
  }
  return { calls } satisfies Area
}
