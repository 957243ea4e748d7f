import '~/ui/media/StickerTile.css'

import { Suspense } from 'preact/compat'
import { useEffect, useRef } from 'preact/hooks'

import type { FileOrigin } from '~/contract/files'
import type { StickerMedia } from '~/contract/media'
import { lazy } from '~/ui/kit/lazy'
import { useFile } from '~/ui/media/files'
import { fitFrame } from '~/ui/media/frames'
import { useIn, wantsLittleMotion } from '~/ui/media/near'

const AnimatedSticker = lazy(() => import('~/ui/media/AnimatedSticker'))

/** The longer side, in pixels. */
const SIZE = 200

interface Props {
  media: StickerMedia
  origin?: FileOrigin
  size?: number
}

/** A sticker, still or moving; moves only while it is on the screen. Also used by the picker of stickers. */
export function StickerTile({ media, origin, size = SIZE }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const isNear = useIn(root, 'near')
  const isVisible = useIn(root, 'visible')
  const frame = fitFrame(media, { width: size, height: size })
  const thumb = useFile(media.thumb?.file, origin, isNear && media.form !== 'static')
  const loaded = useFile(media.file, origin, isNear)
  const moves = isVisible && !wantsLittleMotion()
  const first = thumb.address && <img class="StickerTile-picture" src={thumb.address} alt="" />
  return (
    <div
      ref={root}
      class="StickerTile"
      role="img"
      aria-label={media.emoji}
      style={{ width: `${frame.width}px`, aspectRatio: `${frame.width} / ${frame.height}` }}
    >
      {!loaded.address && (first || <span class="StickerTile-emoji">{media.emoji}</span>)}
      {loaded.address && media.form === 'static' && (
        <img class="StickerTile-picture" src={loaded.address} alt="" decoding="async" draggable={false} />
      )}
      {loaded.address && media.form === 'video' && <MovingSticker address={loaded.address} moves={moves} />}
      {loaded.address && media.form === 'animated' && (
        <Suspense fallback={first}>
          <AnimatedSticker file={media.file} origin={origin} moves={moves} fallback={first || media.emoji} />
        </Suspense>
      )}
    </div>
  )
}

function MovingSticker({ address, moves }: { address: string; moves: boolean }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (moves) void video.current?.play().catch(() => undefined)
    else video.current?.pause()
  }, [moves])
  return <video ref={video} class="StickerTile-picture" src={address} muted loop playsInline disablePictureInPicture />
}
