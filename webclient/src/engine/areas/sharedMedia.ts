/** What was sent in a place, by kind, and the pictures that somebody has had. core.telegram.org/method/messages.search */

import { Long, type tl } from '@mtcute/web'

import type { PhotoMedia } from '~/contract/media'
import type { Message, Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Where } from '~/engine/areas/history'
import type { Area, Engine } from '~/engine/engine'
import { buildPhoto } from '~/engine/views/media'
import { buildMessages } from '~/engine/views/messages'

export type SharedKind = 'pictures' | 'files' | 'links' | 'voice' | 'music'

const FILTERS: Record<SharedKind, tl.TypeMessagesFilter> = {
  pictures: { _: 'inputMessagesFilterPhotoVideo' },
  files: { _: 'inputMessagesFilterDocument' },
  links: { _: 'inputMessagesFilterUrl' },
  voice: { _: 'inputMessagesFilterRoundVoice' },
  music: { _: 'inputMessagesFilterMusic' },
}

export interface SharedPage {
  /** Newest first. */
  messages: Message[]
  /** Of this kind in all. */
  count: number
}

const PHOTOS = 100

export function sharedMedia(engine: Engine) {
  const calls = {
    /** A stretch of them; `where` as histories are read. */
    async load(place: Place, kind: SharedKind, where: Where, limit: number): Promise<SharedPage> {
      const { offsetId, addOffset } =
        'around' in where
          ? { offsetId: where.around, addOffset: -Math.ceil(limit / 2) }
          : 'before' in where
            ? { offsetId: where.before, addOffset: 0 }
            : { offsetId: where.after + 1, addOffset: -limit }
      const answer = await engine.call({
        _: 'messages.search',
        peer: await engine.peers.input(place.chat),
        q: '',
        topMsgId: place.thread,
        filter: FILTERS[kind],
        minDate: 0,
        maxDate: 0,
        offsetId,
        addOffset,
        limit,
        maxId: 0,
        minId: 0,
        hash: Long.ZERO,
      })
      if (answer._ === 'messages.messagesNotModified') return { messages: [], count: 0 }
      const messages = buildMessages(answer.messages, engine.self).sort((a, b) => b.id - a.id)
      engine.messages.put(messages)
      return { messages, count: 'count' in answer ? answer.count : messages.length }
    },

    /** Of a person, the newest first. core.telegram.org/method/photos.getUserPhotos */
    async listProfilePhotos(user: PeerId): Promise<PhotoMedia[]> {
      const userId = await engine.peers.inputUser(user)
      const answer = await engine.call({
        _: 'photos.getUserPhotos',
        userId,
        offset: 0,
        maxId: Long.ZERO,
        limit: PHOTOS,
      })
      return answer.photos.flatMap((photo) => (photo._ === 'photo' ? [buildPhoto(photo)] : []))
    },
  }
  return { calls } satisfies Area
}
