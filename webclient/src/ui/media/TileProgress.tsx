import type { FileRef } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { ProgressRing } from '~/ui/kit/ProgressRing'
import { cancelLoading, type LoadedFile, loadFile } from '~/ui/media/files'
import { originOf } from '~/ui/media/origin'

/** What is smaller is there before a ring could be looked at. */
const WORTH_SHOWING_BYTES = 200 * 1024

interface Props {
  message: Message
  file: FileRef
  loaded: LoadedFile
}

/** In the middle of a picture: how far it is sent or loaded, and a button that stops it or tries again. */
export function TileProgress({ message, file, loaded }: Props) {
  const { pending, chat, id } = message
  if (pending?.state === 'sending') {
    return (
      <div class="Tile-middle">
        <ProgressRing value={pending.progress ?? 0} onCancel={() => void engine.sending.discard(chat, id)} />
      </div>
    )
  }
  if (loaded.state === 'loading' && file.size > WORTH_SHOWING_BYTES) {
    return (
      <div class="Tile-middle">
        <ProgressRing value={loaded.progress} onCancel={() => cancelLoading(file)} />
      </div>
    )
  }
  if (loaded.state !== 'failed' && !loaded.isStopped) return null
  return (
    <button
      type="button"
      class="Tile-middle Tile-middle--button"
      aria-label={say('kit.retry')}
      onClick={() => void loadFile(file, originOf(message)).catch(() => undefined)}
    >
      <Icon name="download" />
    </button>
  )
}
