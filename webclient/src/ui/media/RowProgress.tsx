import type { ComponentChildren } from 'preact'

import type { FileRef } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { engine } from '~/store/engine'
import { ProgressRing } from '~/ui/kit/ProgressRing'
import { cancelLoading, type LoadedFile } from '~/ui/media/files'

interface Props {
  message: Message
  file: FileRef
  loaded: LoadedFile
  /** What stands there when nothing is under way. */
  children: ComponentChildren
}

/** At the head of a row: how far a file is sent or loaded, with a button that stops that. */
export function RowProgress({ message, file, loaded, children }: Props) {
  const { pending, chat, id } = message
  if (pending?.state === 'sending') {
    return (
      <span class="Row-ring">
        <ProgressRing value={pending.progress ?? 0} size={40} onCancel={() => void engine.sending.discard(chat, id)} />
      </span>
    )
  }
  if (loaded.state === 'loading') {
    return (
      <span class="Row-ring">
        <ProgressRing value={loaded.progress} size={40} onCancel={() => cancelLoading(file)} />
      </span>
    )
  }
  return <>{children}</>
}
