/** A file's place as the server gives it out now: references live for a day or so. core.telegram.org/api/file_reference */

import type { FileOrigin } from '~/contract/files'
import type { FileRef } from '~/contract/media'
import type { PeerId } from '~/contract/peers'
import type { Engine } from '~/engine/engine'
import { buildPhoto } from '~/engine/views/media'
import { buildMessages } from '~/engine/views/messages'
import { isChannelId } from '~/engine/views/peers'

/** Undefined: it is not there any more. */
export async function findFreshFile(engine: Engine, uniqueId: string, origin: FileOrigin): Promise<string | undefined> {
  const found =
    'chat' in origin ? await askMessages(engine, origin.chat, origin.message) : await askPhotos(engine, origin)
  return findFile(found, uniqueId)?.fileId
}

async function askMessages(engine: Engine, chat: PeerId, id: number): Promise<unknown> {
  const ids = [{ _: 'inputMessageID', id } as const]
  const answer = isChannelId(chat)
    ? await engine.call({ _: 'channels.getMessages', channel: await engine.peers.inputChannel(chat), id: ids })
    : await engine.call({ _: 'messages.getMessages', id: ids })
  if (answer._ === 'messages.messagesNotModified') return undefined
  const messages = buildMessages(answer.messages, engine.self)
  engine.messages.put(messages)
  engine.cache.put('messages', messages)
  engine.emit({ type: 'messagesChanged', messages })
  return messages
}

async function askPhotos(engine: Engine, { photosOf }: { photosOf: PeerId }): Promise<unknown> {
  const userId = await engine.peers.inputUser(photosOf)
  const { photos } = await engine.call({
    _: 'photos.getUserPhotos',
    userId,
    offset: 0,
    maxId: 0 as never,
    limit: 100,
  })
  return photos.flatMap((photo) => (photo._ === 'photo' ? [buildPhoto(photo)] : []))
}

/** Somewhere inside what a message carries. */
function findFile(inside: unknown, uniqueId: string): FileRef | undefined {
  if (typeof inside !== 'object' || inside === null) return undefined
  if ('uniqueId' in inside && inside.uniqueId === uniqueId) return inside as FileRef
  for (const part of Object.values(inside)) {
    const found = findFile(part, uniqueId)
    if (found) return found
  }
  return undefined
}
