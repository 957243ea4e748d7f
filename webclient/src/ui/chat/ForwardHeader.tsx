/** Whose message it was first. */

import type { Message } from '~/contract/messages'
import { jumpTo } from '~/store/jumps'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { titleOf } from '~/ui/chat/senders'
import { openProfile } from '~/ui/info/openProfile'
import { Avatar } from '~/ui/kit/Avatar'

export function ForwardHeader({ message }: { message: Message }) {
  const { forward } = message
  if (!forward) return null
  const { from, post, postAuthor } = forward
  const name = from === undefined ? (forward.name ?? say('chat.deletedAccount')) : titleOf(from)
  const label = postAuthor ? `${name} (${postAuthor})` : name
  const open = () => {
    if (from === undefined) return
    if (post) jumpTo({ chat: from }, post)
    else openProfile(from)
  }
  return (
    <span class="Bubble-forward">
      {say('chat.forwardedFrom')}
      <button
        type="button"
        class={`Bubble-forwardName ${from === undefined ? '' : `PeerColor--${peer(from)?.color ?? 0}`}`}
        disabled={from === undefined}
        onClick={open}
      >
        {from !== undefined && <Avatar peer={from} size={18} isPerson />}
        <bdi class="Truncate">{label}</bdi>
      </button>
    </span>
  )
}
