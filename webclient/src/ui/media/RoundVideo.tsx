import '~/ui/media/tiles.css'
import '~/ui/media/RoundVideo.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import type { VideoMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { useFile } from '~/ui/media/files'
import { learnLength, lengthOf } from '~/ui/media/lengths'
import { useIn } from '~/ui/media/near'
import { originOf } from '~/ui/media/origin'
import { pausePlaying } from '~/ui/media/player'
import { TileProgress } from '~/ui/media/TileProgress'
import { writeDuration } from '~/ui/media/writing'

/** Loaded before it is touched, so that its first picture is seen. */
const LOADED_BY_ITSELF_BYTES = 3 * 1024 * 1024

/** A round video message: plays where it stands, with its sound, when it is touched. */
export function RoundVideo({ message, media }: { message: Message; media: VideoMedia }) {
  const root = useRef<HTMLDivElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const [isPlaying, setIsPlaying] = useState(false)
  const [played, setPlayed] = useState(0)
  const length = lengthOf(media)
  const isNear = useIn(root, 'near')
  const isVisible = useIn(root, 'visible')
  const thumb = useFile(media.thumb?.file, originOf(message), isNear)
  const isSmall = media.file.size <= LOADED_BY_ITSELF_BYTES
  const loaded = useFile(media.file, originOf(message), isPlaying || (isNear && isSmall))
  useEffect(() => {
    if (!isPlaying || !isVisible) return video.current?.pause()
    pausePlaying()
    void video.current?.play().catch(() => setIsPlaying(false))
  }, [isPlaying, isVisible, loaded.address])

  function toggle() {
    setIsPlaying(!isPlaying)
    if (message.isMediaUnread && !message.isOut) {
      void engine.reading.readContents(message.chat, [message.id]).catch(() => undefined)
    }
  }
  const picture = thumb.address ?? media.thumb?.stripped
  return (
    <div class="RoundVideo">
      <div ref={root} class="RoundVideo-circle">
        {picture && <img class="Tile-picture" src={picture} alt="" />}
        {loaded.address && (
          <video
            ref={video}
            class="Tile-picture"
            src={loaded.address}
            playsInline
            disablePictureInPicture
            onDurationChange={({ currentTarget: { duration } }) => learnLength(media.file, duration)}
            onTimeUpdate={({ currentTarget: { currentTime } }) => setPlayed(currentTime)}
            onEnded={() => setIsPlaying(false)}
          />
        )}
        <button
          type="button"
          class="Tile-button"
          aria-label={isPlaying ? say('media.pause') : say('media.playVideo')}
          onClick={toggle}
        >
          {!isPlaying && !message.pending && (
            <span class="Tile-middle">
              <Icon name="play" isFilled />
            </span>
          )}
        </button>
        <TileProgress message={message} file={media.file} loaded={loaded} />
      </div>
      {length !== undefined && (
        <span class="RoundVideo-time">{writeDuration(isPlaying ? length - played : length)}</span>
      )}
    </div>
  )
}
