import '~/ui/media/tiles.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import type { VideoMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { useFile } from '~/ui/media/files'
import { useIn, wantsLittleMotion } from '~/ui/media/near'
import { originOf } from '~/ui/media/origin'
import { TileProgress } from '~/ui/media/TileProgress'

/** Larger ones are loaded when somebody asks. */
const LOADED_BY_ITSELF_BYTES = 12 * 1024 * 1024

/** A silent video, or an old GIF, that plays again and again while it is on the screen; touched, it stops or goes on. */
export function GifTile({ message, media }: { message: Message; media: VideoMedia }) {
  const root = useRef<HTMLDivElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const [wants, setWants] = useState(!wantsLittleMotion() && media.file.size <= LOADED_BY_ITSELF_BYTES)
  const isNear = useIn(root, 'near')
  const isVisible = useIn(root, 'visible')
  const loaded = useFile(media.file, originOf(message), isNear && wants)
  const isPlaying = wants && isVisible
  const isPicture = media.file.mime === 'image/gif'
  useEffect(() => {
    if (isPlaying) void video.current?.play().catch(() => undefined)
    else video.current?.pause()
  }, [isPlaying, loaded.address])
  const { stripped } = media.thumb ?? {}
  return (
    <div ref={root} class="Tile">
      {stripped && <img class="Tile-blurred" src={stripped} alt="" />}
      {loaded.address && isPicture && wants && (
        <img class="Tile-picture" src={loaded.address} alt={message.text || 'GIF'} />
      )}
      {loaded.address && !isPicture && (
        <video ref={video} class="Tile-picture" src={loaded.address} muted loop playsInline disablePictureInPicture />
      )}
      <button
        type="button"
        class="Tile-button"
        aria-label={wants ? say('media.stopGif') : say('media.playGif')}
        onClick={() => setWants(!wants)}
      >
        {!wants && (
          <span class="Tile-middle">
            <Icon name="play" isFilled />
          </span>
        )}
      </button>
      <span class="Tile-badge" aria-hidden="true">
        GIF
      </span>
      <TileProgress message={message} file={media.file} loaded={loaded} />
    </div>
  )
}
