/** Round buttons over the messages: to the end, to mentions, to reactions. */

import '~/ui/chat/DownButtons.css'

import { say, writeNumber } from '~/store/words'
import { Icon, type IconName } from '~/ui/kit/Icon'

interface Props {
  hasDown: boolean
  unread: number
  mentions: number
  reactions: number
  onDown: () => void
  onMention: () => void
  onReaction: () => void
}

export function DownButtons({ hasDown, unread, mentions, reactions, onDown, onMention, onReaction }: Props) {
  return (
    <div class="DownButtons">
      {reactions > 0 && <Round icon="heart" label={say('chat.toReaction')} count={reactions} onClick={onReaction} />}
      {mentions > 0 && <Round icon="at" label={say('chat.toMention')} count={mentions} onClick={onMention} />}
      {hasDown && <Round icon="chevronDown" label={say('chat.toEnd')} count={unread} onClick={onDown} />}
    </div>
  )
}

function Round(props: { icon: IconName; label: string; count: number; onClick: () => void }) {
  const { icon, label, count, onClick } = props
  return (
    <button
      type="button"
      class="DownButtons-one"
      aria-label={count ? `${label}, ${say('chat.unread', { count })}` : label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
      {count > 0 && (
        <span class="DownButtons-count" aria-hidden="true">
          {writeNumber(count, { notation: 'compact' })}
        </span>
      )}
    </button>
  )
}
