import type { Peer } from '~/contract/peers'
import { say } from '~/store/words'
import { Avatar } from '~/ui/kit/Avatar'
import { openProfilePhotos } from '~/ui/media/openViewer'

const SIZE = 112

/** The face; opens the picture. */
export function ProfilePhoto({ peer }: { peer: Peer }) {
  const face = <Avatar peer={peer.id} size={SIZE} isPerson />
  if (!peer.photo) return <div class="Profile-photo">{face}</div>
  return (
    <button
      type="button"
      class="Profile-photo"
      aria-label={say('info.openPhoto')}
      onClick={() => openProfilePhotos(peer.id)}
    >
      {face}
    </button>
  )
}
