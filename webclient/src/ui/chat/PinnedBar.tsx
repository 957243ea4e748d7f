/** The pinned message that comes before what is looked at; pressed, it is shown, and the one before takes its place. */

import '~/ui/chat/PinnedBar.css'

import { useState } from 'preact/hooks'

import type { Message, Place } from '~/contract/messages'
import { canPin } from '~/contract/rights'
import { togglePin } from '~/store/composing'
import { describeMessage } from '~/store/describe'
import { jumpTo } from '~/store/jumps'
import { openOverlay } from '~/store/navigation'
import { peer } from '~/store/peers'
import { pinnedMessages } from '~/store/pinned'
import { say } from '~/store/words'
import { serviceText } from '~/ui/chat/serviceText'
import { IconButton } from '~/ui/kit/IconButton'

/** Segments drawn beside the text. */
const MOST_SEGMENTS = 4

export function PinnedBar({ place }: { place: Place }) {
  const pinned = pinnedMessages(place)
  const [at, setAt] = useState(0)
  const chat = peer(place.chat)
  const shown = pinned[at % Math.max(1, pinned.length)]
  if (!shown || !chat || place.isScheduled) return null
  const number = pinned.length - (at % pinned.length)
  const { picture } = describeMessage(shown)

  function go(message: Message) {
    jumpTo(place, message.id)
    setAt((at + 1) % pinned.length)
  }

  return (
    <section class="PinnedBar" aria-label={say('chat.pinnedMessages')}>
      <button type="button" class="PinnedBar-go" onClick={() => go(shown)}>
        <span class="PinnedBar-segments" aria-hidden="true">
          {pinned.slice(0, MOST_SEGMENTS).map((each, i) => (
            <span
              key={each.id}
              data-on={i === Math.min(MOST_SEGMENTS, pinned.length) - 1 - (at % Math.min(MOST_SEGMENTS, pinned.length))}
            />
          ))}
        </span>
        {picture && <img class="PinnedBar-picture" src={picture} alt="" />}
        <span class="PinnedBar-text">
          <span class="PinnedBar-title">
            {pinned.length > 1 ? say('chat.pinnedNumber', { number }) : say('chat.pinnedMessage')}
          </span>
          <span class="Truncate" dir="auto">
            {shown.service ? serviceText(shown) : describeMessage(shown).text}
          </span>
        </span>
      </button>
      {pinned.length > 1 ? (
        <IconButton icon="list" label={say('chat.allPinned')} onClick={() => openPinned(place)} />
      ) : (
        canPin(chat) && <IconButton icon="close" label={say('chat.unpin')} onClick={() => togglePin(shown)} />
      )}
    </section>
  )
}

function openPinned(place: Place): void {
  void import('~/ui/chat/PinnedDialog').then(({ PinnedDialog }) =>
    openOverlay((close) => <PinnedDialog place={place} onClose={close} />),
  )
}
