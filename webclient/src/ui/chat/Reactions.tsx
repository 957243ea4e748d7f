/** Reactions below a message: pressed to join in or to take back; the menu key shows who gave them. */

import '~/ui/chat/Reactions.css'

import type { Message, ReactionCount } from '~/contract/messages'
import { engine } from '~/store/engine'
import { peer } from '~/store/peers'
import { say, writeNumber } from '~/store/words'
import { openReactors } from '~/ui/chat/reactors'
import { Avatar } from '~/ui/kit/Avatar'
import { showRefusal } from '~/ui/kit/toast'

/** Up to so many are shown by their faces. */
const FACES = 3

export function Reactions({ message }: { message: Message }) {
  const { reactions } = message
  if (!reactions?.counts.length) return null
  const total = reactions.counts.reduce((sum, each) => sum + each.count, 0)
  const showsFaces = reactions.canSeeList && total <= FACES && reactions.recent.length >= total
  return (
    <span class="Reactions" role="group" aria-label={say('chat.reactions')}>
      {reactions.counts.map((each) => (
        <Reaction key={each.emoji} message={message} reaction={each} showsFaces={showsFaces} />
      ))}
    </span>
  )
}

function Reaction(props: { message: Message; reaction: ReactionCount; showsFaces: boolean }) {
  const { message, reaction, showsFaces } = props
  const { emoji, count, isMine } = reaction
  const faces = message.reactions?.recent.filter((each) => each.emoji === emoji) ?? []
  const names = showsFaces ? faces.map((each) => peer(each.peer)?.title ?? '').join(say('kit.comma')) : undefined
  return (
    <button
      type="button"
      class="Reaction"
      aria-pressed={isMine}
      aria-label={say('chat.reactedBy', { emoji, count })}
      title={names}
      onClick={(event) => {
        event.stopPropagation()
        void toggleReaction(message, emoji)
      }}
      onContextMenu={(event) => {
        if (!message.reactions?.canSeeList) return
        event.preventDefault()
        event.stopPropagation()
        openReactors(message, emoji)
      }}
    >
      <span class="Reaction-emoji">{emoji}</span>
      {showsFaces ? (
        <span class="Reaction-faces">
          {faces.map((each) => (
            <Avatar key={each.peer} peer={each.peer} size={20} isPerson />
          ))}
        </span>
      ) : (
        writeNumber(count, { notation: 'compact' })
      )}
    </button>
  )
}

/** Give it, or take it back; one takes the place of another. */
export async function toggleReaction(message: Message, emoji: string): Promise<void> {
  const isMine = message.reactions?.counts.some((each) => each.isMine && each.emoji === emoji)
  try {
    await engine.reactions.react(message.chat, message.id, isMine ? [] : [emoji])
  } catch (error) {
    showRefusal(error)
  }
}
