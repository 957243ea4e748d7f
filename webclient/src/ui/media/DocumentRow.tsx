import '~/ui/media/rows.css'

import { useRef } from 'preact/hooks'

import type { DocumentMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { FileNameText } from '~/ui/media/FileNameText'
import { fileSignal, useFile } from '~/ui/media/files'
import { useIn } from '~/ui/media/near'
import { openViewer } from '~/ui/media/openViewer'
import { originOf } from '~/ui/media/origin'
import { RowProgress } from '~/ui/media/RowProgress'
import { saveFile } from '~/ui/media/saving'
import { writeBytes } from '~/ui/media/writing'

const PICTURE = /^image\//

/** A file: what it is called and how large it is; touched, it is saved (a picture is shown). */
export function DocumentRow({ message, media }: { message: Message; media: DocumentMedia }) {
  const root = useRef<HTMLDivElement>(null)
  const isNear = useIn(root, 'near')
  const thumb = useFile(media.thumb?.file, originOf(message), isNear)
  const loaded = fileSignal(media.file).value
  const isPicture = PICTURE.test(media.file.mime) && !message.pending
  const save = () => void saveFile(media.file, media.name, originOf(message))
  const picture = thumb.address ?? media.thumb?.stripped
  return (
    <div ref={root} class="Row DocumentRow">
      <RowProgress message={message} file={media.file} loaded={loaded}>
        <button
          type="button"
          class={`Row-button${picture ? ' Row-button--picture' : ''}`}
          aria-label={isPicture ? say('media.openPhoto') : say('media.save')}
          onClick={isPicture ? () => openViewer(message) : save}
        >
          {picture ? <img src={picture} alt="" /> : <Icon name={loaded.state === 'ready' ? 'file' : 'download'} />}
        </button>
      </RowProgress>
      <button type="button" class="Row-text" onClick={save} disabled={!!message.pending}>
        <FileNameText name={media.name} />
        <span class="Row-note">
          <span>{writeAmount(media.file.size, message.pending?.progress ?? loaded.progress)}</span>
          {loaded.state === 'failed' && <span class="Row-failed">{say('media.notLoaded')}</span>}
        </span>
      </button>
    </div>
  )
}

/** How large; under way, also how much of it has come (`share`: 0 to 1). */
function writeAmount(bytes: number, share: number | undefined): string {
  return share === undefined ? writeBytes(bytes) : `${writeBytes(share * bytes)} / ${writeBytes(bytes)}`
}
