import '~/ui/media/tiles.css'

import { useRef } from 'preact/hooks'

import type { VideoMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { GifTile } from '~/ui/media/GifTile'
import { fileSignal, useFile } from '~/ui/media/files'
import { useIn } from '~/ui/media/near'
import { openViewer } from '~/ui/media/openViewer'
import { originOf } from '~/ui/media/origin'
import { SpoilerCover, useSpoiler } from '~/ui/media/SpoilerCover'
import { TileProgress } from '~/ui/media/TileProgress'
import { writeLength } from '~/ui/media/writing'

interface Props {
  message: Message
  media: VideoMedia
  onOpen?: () => void
}

/** A video that fills its frame: its first picture, and how long it is; touched, it plays large. */
export function VideoTile({ message, media, onOpen }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [isCovered, uncover] = useSpoiler(message, media)
  const isNear = useIn(root, 'near')
  const thumb = useFile(media.thumb?.file, originOf(message), isNear && !isCovered)
  if (media.kind === 'gif' && !isCovered) return <GifTile message={message} media={media} />
  const { stripped } = media.thumb ?? {}
  const length = writeLength(media)
  return (
    <div ref={root} class="Tile">
      {stripped && !thumb.address && <img class="Tile-blurred" src={stripped} alt="" />}
      {thumb.address && !isCovered && <img class="Tile-picture" src={thumb.address} alt="" decoding="async" />}
      {isCovered ? (
        <SpoilerCover onUncover={uncover} />
      ) : (
        <button
          type="button"
          class="Tile-button"
          aria-label={[say('media.playVideo'), length].filter(Boolean).join(', ')}
          onClick={onOpen ?? (() => openViewer(message))}
        >
          {!message.pending && (
            <span class="Tile-middle">
              <Icon name="play" isFilled />
            </span>
          )}
          {length && <span class="Tile-badge">{length}</span>}
        </button>
      )}
      <TileProgress message={message} file={media.file} loaded={fileSignal(media.file).value} />
    </div>
  )
}
