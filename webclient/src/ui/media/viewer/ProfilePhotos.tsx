import { useEffect, useState } from 'preact/hooks'

import type { PhotoMedia } from '~/contract/media'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { peer as findPeer } from '~/store/peers'
import { say, writeNumber } from '~/store/words'
import { IconButton } from '~/ui/kit/IconButton'
import { peerPhotoFile } from '~/ui/media/peerPhoto'
import { saveFile } from '~/ui/media/saving'
import { ViewerFrame } from '~/ui/media/viewer/ViewerFrame'
import { ViewerItem } from '~/ui/media/viewer/ViewerItem'
import { useZoom } from '~/ui/media/viewer/zoom'

interface Props {
  peer: PeerId
  close: () => void
}

/** The pictures that somebody has had; of a chat, the one that it has. */
export default function ProfilePhotos({ peer: id, close }: Props) {
  const photos = usePhotos(id)
  const [at, setAt] = useState(0)
  const go = (to: number) => {
    if (!photos[to]) return
    zooming.reset()
    setAt(to)
  }
  const zooming = useZoom({
    onSide: (direction) => go(at - (document.documentElement.dir === 'rtl' ? -direction : direction)),
    onDown: close,
  })
  const photo = photos[at]
  const title = findPeer(id)?.title ?? ''
  if (!photo) return null
  const origin = id > 0 ? { photosOf: id } : undefined
  return (
    <ViewerFrame
      label={say('media.photosOf', { name: title })}
      heading={
        <span class="Viewer-who">
          <bdi>{title}</bdi>
          {photos.length > 1 && (
            <span class="Viewer-when">
              {say('media.countOf', { at: writeNumber(at + 1), count: writeNumber(photos.length) })}
            </span>
          )}
        </span>
      }
      actions={
        <IconButton
          icon="download"
          label={say('media.save')}
          onClick={() => void saveFile(photo.full, 'photo.jpg', origin)}
        />
      }
      onPrevious={at > 0 ? () => go(at - 1) : undefined}
      onNext={photos[at + 1] ? () => go(at + 1) : undefined}
      onClose={close}
    >
      <ViewerItem key={photo.full.uniqueId} media={photo} origin={origin} alt={title} zooming={zooming} />
    </ViewerFrame>
  )
}

/** At first the one that is known already, then all. */
function usePhotos(id: PeerId): PhotoMedia[] {
  const known = findPeer(id)?.photo
  const [photos, setPhotos] = useState<PhotoMedia[]>()
  useEffect(() => {
    if (id > 0) void engine.sharedMedia.listProfilePhotos(id).then(setPhotos, () => undefined)
  }, [id])
  if (photos?.length) return photos
  if (!known) return []
  const big = peerPhotoFile(known.big)
  return [{ kind: 'photo', width: 640, height: 640, file: big, full: big, stripped: known.stripped }]
}
