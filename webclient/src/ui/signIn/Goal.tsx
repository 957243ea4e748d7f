/** Where a link will lead once one is in: it stands above the way in. */

import '~/ui/signIn/Goal.css'

import type { PeerId } from '~/contract/peers'
import { peer as findPeer } from '~/store/peers'
import { describePresence } from '~/store/presence'
import { say } from '~/store/words'
import { PeerName } from '~/ui/info/PeerName'
import { Avatar } from '~/ui/kit/Avatar'
import { Icon } from '~/ui/kit/Icon'

/** A chat that everybody may see, or an invitation: what that leads into is told to nobody who is not in, nor whether it holds. */
export type Goal = PeerId | 'invitation'

export function GoalCard({ goal }: { goal: Goal }) {
  const peer = goal === 'invitation' ? undefined : findPeer(goal)
  return (
    <section class="Goal" aria-label={say('signIn.goal')}>
      {peer ? (
        <>
          <Avatar peer={peer.id} size={64} />
          <p class="Goal-title">
            <PeerName peer={peer.id} />
          </p>
          <p class="Goal-text">{describePresence(peer)}</p>
        </>
      ) : (
        <>
          <Icon name="users" size={48} />
          <p class="Goal-title">{say('signIn.invited')}</p>
          <p class="Goal-text">{say('signIn.invitedText')}</p>
        </>
      )}
    </section>
  )
}
