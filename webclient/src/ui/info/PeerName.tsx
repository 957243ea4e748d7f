import '~/ui/info/PeerName.css'

import type { PeerId } from '~/contract/peers'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'

/** A name with its marks. */
export function PeerName({ peer: id }: { peer: PeerId }) {
  const peer = findPeer(id)
  if (!peer) return null
  return (
    <span class="PeerName">
      <bdi class="Truncate">{peer.isDeleted ? say('info.deletedAccount') : peer.title}</bdi>
      {peer.isVerified && (
        <span class="PeerName-verified" role="img" aria-label={say('info.verified')}>
          <Icon name="verified" size={18} isFilled />
        </span>
      )}
      {peer.isScam && <span class="PeerName-scam">{say('info.scam')}</span>}
    </span>
  )
}
