import type { Peer } from '~/contract/peers'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'

/** What the operator says of somebody: verified, or a fraud. */
export function NameMarks({ peer }: { peer: Peer | undefined }) {
  return (
    <>
      {peer?.isVerified && (
        <span class="NameMarks-verified" title={say('chatList.verified')}>
          <Icon name="verified" size={18} />
          <span class="Unseen">{say('chatList.verified')}</span>
        </span>
      )}
      {peer?.isScam && <span class="NameMarks-scam">{say('chatList.scam')}</span>}
    </>
  )
}
