import { useState } from 'preact/hooks'

import type { FileOrigin } from '~/contract/files'
import type { DocumentMedia, Media, PhotoMedia, VideoMedia } from '~/contract/media'
import { say } from '~/store/words'
import { ProgressRing } from '~/ui/kit/ProgressRing'
import { fileSignal, useFile } from '~/ui/media/files'
import { learnLength } from '~/ui/media/lengths'
import { usePlayable } from '~/ui/media/playable'
import type { useZoom } from '~/ui/media/viewer/zoom'

export type Viewed = PhotoMedia | VideoMedia | DocumentMedia

/** What of a message is shown large; undefined for what is not. */
export function viewedOf(media: Media | undefined): Viewed | undefined {
  if (media?.kind === 'webPage') return media.photo
  if (media?.kind === 'document') return media.file.mime.startsWith('image/') ? media : undefined
  return media?.kind === 'photo' || media?.kind === 'video' || media?.kind === 'gif' || media?.kind === 'round'
    ? media
    : undefined
}

interface Props {
  media: Viewed
  origin?: FileOrigin
  alt: string
  zooming: ReturnType<typeof useZoom>
}

export function ViewerItem(props: Props) {
  const { media } = props
  if (media.kind === 'photo' || media.kind === 'document') return <LargePicture {...props} media={media} />
  return <LargeVideo {...props} media={media} />
}

function LargePicture({ media, origin, alt, zooming }: Props & { media: PhotoMedia | DocumentMedia }) {
  const [isDrawn, setIsDrawn] = useState(false)
  const file = media.kind === 'photo' ? media.full : media.file
  const loaded = useFile(file, origin)
  // What the bubble shows stands there until the large one is loaded.
  const small = media.kind === 'photo' ? fileSignal(media.file).value.address : undefined
  const stripped = media.kind === 'photo' ? media.stripped : media.thumb?.stripped
  const { scale, x, y } = zooming.zoom
  const style = { transform: `translate(${x}px, ${y}px) scale(${scale})`, cursor: scale > 1 ? 'grab' : 'zoom-in' }
  return (
    <>
      {!isDrawn && (small || stripped) && (
        <img class={`Viewer-item${small ? '' : ' Viewer-item--blurred'}`} src={small ?? stripped} alt="" />
      )}
      {loaded.address && (
        <img
          {...zooming.handlers}
          class="Viewer-item"
          src={loaded.address}
          alt={alt}
          draggable={false}
          style={style}
          onLoad={() => setIsDrawn(true)}
        />
      )}
      {loaded.state === 'loading' && (
        <div class="Viewer-progress">
          <ProgressRing value={loaded.progress} />
        </div>
      )}
      {loaded.state === 'failed' && <p class="Viewer-progress">{say('media.notLoaded')}</p>}
    </>
  )
}

function LargeVideo({ media, origin, alt, zooming }: Props & { media: VideoMedia }) {
  const loaded = usePlayable(media.file, origin, true)
  const thumb = useFile(media.thumb?.file, origin).address ?? media.thumb?.stripped
  const [hasFailed, setHasFailed] = useState(false)
  const isLoop = media.kind === 'gif'
  const { onPointerDown, onPointerUp } = zooming.handlers
  return (
    <>
      {thumb && !loaded.address && <img class="Viewer-item Viewer-item--blurred" src={thumb} alt="" />}
      {loaded.address && (
        <video
          class="Viewer-item"
          src={loaded.address}
          poster={thumb}
          aria-label={alt}
          controls={!isLoop}
          loop={isLoop}
          muted={isLoop}
          autoplay
          playsInline
          onDurationChange={({ currentTarget: { duration } }) => learnLength(media.file, duration)}
          onError={() => setHasFailed(true)}
          onPointerDown={onPointerDown}
          onPointerUp={onPointerUp}
        />
      )}
      {loaded.state === 'loading' && (
        <div class="Viewer-progress">
          <ProgressRing value={loaded.progress} />
        </div>
      )}
      {(hasFailed || loaded.state === 'failed') && <p class="Viewer-progress">{say('media.notPlayed')}</p>}
    </>
  )
}
