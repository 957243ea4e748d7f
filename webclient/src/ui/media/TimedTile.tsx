import type { PhotoMedia, VideoMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { openViewer } from '~/ui/media/openViewer'
import { SpoilerCover } from '~/ui/media/SpoilerCover'
import { TileProgress } from '~/ui/media/TileProgress'

/** A picture that vanishes after it was looked at: nothing but a blur of it is shown here. The viewer tells that it was seen. */
export function TimedTile({ message, media }: { message: Message; media: PhotoMedia | VideoMedia }) {
  const stripped = media.kind === 'photo' ? media.stripped : media.thumb?.stripped
  return (
    <div class="Tile">
      {stripped && <img class="Tile-blurred" src={stripped} alt="" />}
      <SpoilerCover ttlSeconds={media.ttlSeconds} onUncover={() => openViewer(message)} />
      <TileProgress message={message} file={media.file} loaded={{ state: 'idle' }} />
    </div>
  )
}
