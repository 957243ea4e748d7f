/** Pictures of people and chats. What is sent in messages goes through the outbox (areas/sending), which uploads by
 * the same `engine.uploader`. */

import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { isChannelId } from '~/engine/views/peers'

export function uploads(engine: Engine) {
  const { uploader } = engine

  const calls = {
    /** A square JPEG as our own picture. core.telegram.org/method/photos.uploadProfilePhoto */
    async setProfilePhoto(picture: Blob): Promise<void> {
      const file = await uploader.upload(picture, 'photo.jpg')
      await engine.call({ _: 'photos.uploadProfilePhoto', file })
    },

    /** That of a group or channel; without a picture it has none any longer. */
    async setChatPhoto(chat: PeerId, picture?: Blob): Promise<void> {
      const photo = picture
        ? ({ _: 'inputChatUploadedPhoto', file: await uploader.upload(picture, 'photo.jpg') } as const)
        : ({ _: 'inputChatPhotoEmpty' } as const)
      if (isChannelId(chat)) {
        await engine.call({ _: 'channels.editPhoto', channel: await engine.peers.inputChannel(chat), photo })
      } else {
        await engine.call({ _: 'messages.editChatPhoto', chatId: -chat, photo })
      }
    },

    /** Take our own picture away; the one before it is shown again, if there is one. */
    async removeProfilePhoto(): Promise<void> {
      await engine.call({ _: 'photos.updateProfilePhoto', id: { _: 'inputPhotoEmpty' } })
    },
  }
  return { calls } satisfies Area
}
