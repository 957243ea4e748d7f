/** Reactions at hand: a row, and all of them behind its last button. */

import { useEffect, useState } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { toggleReaction } from '~/ui/chat/Reactions'
import { IconButton } from '~/ui/kit/IconButton'

const AT_HAND = 6

export function QuickReactions({ message, onDone }: { message: Message; onDone: () => void }) {
  const [offered, setOffered] = useState<readonly string[]>()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    engine.reactions.offer(message.chat).then(setOffered, () => setOffered([]))
  }, [message.chat])
  // Their room is kept, so that the menu need not move when they are there.
  if (!offered) return <div class="QuickReactions" />
  if (!offered.length) return null
  const own = new Set(message.reactions?.counts.filter((each) => each.isMine).map((each) => each.emoji))
  return (
    <div class="QuickReactions" role="group" aria-label={say('chat.react')} data-open={isOpen}>
      {offered.slice(0, isOpen ? undefined : AT_HAND).map((emoji) => (
        <button
          key={emoji}
          type="button"
          class="QuickReactions-one"
          aria-pressed={own.has(emoji)}
          aria-label={say('chat.reactWith', { emoji })}
          onClick={() => {
            onDone()
            void toggleReaction(message, emoji)
          }}
        >
          {emoji}
        </button>
      ))}
      {!isOpen && offered.length > AT_HAND && (
        <IconButton icon="chevronDown" label={say('chat.allReactions')} onClick={() => setOpen(true)} />
      )}
    </div>
  )
}
