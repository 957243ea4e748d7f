/** Saving files to the disk. */

import type { FileOrigin } from '~/contract/files'
import type { FileRef, Media } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { showRefusal } from '~/ui/kit/toast'
import { nameToSave } from '~/ui/media/fileNames'
import { fileSignal, loadFile } from '~/ui/media/files'
import { originOf } from '~/ui/media/origin'

/** Load it if need be, then let the browser keep it under its name. */
export async function saveFile(file: FileRef, name: string, origin?: FileOrigin): Promise<void> {
  try {
    const address = await loadFile(file, origin)
    const link = document.createElement('a')
    link.href = address
    link.download = nameToSave(name, file.mime)
    link.click()
  } catch (error) {
    if (fileSignal(file).peek().state === 'failed') showRefusal(error)
  }
}

/** The file of what a message carries, and what it is called. */
export function fileOf(media: Media | undefined): { file: FileRef; name: string } | undefined {
  switch (media?.kind) {
    case 'photo':
      return { file: media.full, name: 'photo.jpg' }
    case 'voice':
      return { file: media.file, name: 'voice.ogg' }
    case 'sticker':
      return { file: media.file, name: 'sticker' }
    case 'video':
    case 'gif':
    case 'round':
    case 'audio':
    case 'document':
      return { file: media.file, name: media.name }
    default:
      return undefined
  }
}

/** What a menu of messages offers: false when there is nothing to be saved. */
export function saveMedia(message: Message): boolean {
  const found = fileOf(message.media)
  if (found) void saveFile(found.file, found.name, originOf(message))
  return found !== undefined
}
