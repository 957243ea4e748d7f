import '~/ui/media/tiles.css'

import { useRef, useState } from 'preact/hooks'

import type { PhotoMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { say } from '~/store/words'
import { useFile } from '~/ui/media/files'
import { useIn } from '~/ui/media/near'
import { openViewer } from '~/ui/media/openViewer'
import { originOf } from '~/ui/media/origin'
import { SpoilerCover, useSpoiler } from '~/ui/media/SpoilerCover'
import { TileProgress } from '~/ui/media/TileProgress'

interface Props {
  message: Message
  media: PhotoMedia
  onOpen?: () => void
}

/** A picture that fills its frame: blurred at first, then as it is; touched, it is shown large. */
export function PhotoTile({ message, media, onOpen }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [isDrawn, setIsDrawn] = useState(false)
  const [isCovered, uncover] = useSpoiler(message, media)
  const isNear = useIn(root, 'near')
  const loaded = useFile(media.file, originOf(message), isNear && !isCovered)
  return (
    <div ref={root} class="Tile">
      {media.stripped && !isDrawn && <img class="Tile-blurred" src={media.stripped} alt="" />}
      {loaded.address && !isCovered && (
        <img
          class="Tile-picture"
          src={loaded.address}
          alt={message.text || say('describe.photo')}
          decoding="async"
          draggable={false}
          onLoad={() => setIsDrawn(true)}
        />
      )}
      {isCovered ? (
        <SpoilerCover ttlSeconds={media.ttlSeconds} onUncover={uncover} />
      ) : (
        <button
          type="button"
          class="Tile-button"
          aria-label={say('media.openPhoto')}
          onClick={onOpen ?? (() => openViewer(message))}
        />
      )}
      <TileProgress message={message} file={media.file} loaded={loaded} />
    </div>
  )
}
