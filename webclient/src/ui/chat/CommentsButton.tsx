/** Leads from a post to what is said about it, or from a message of a group to its answers. */

import '~/ui/chat/CommentsButton.css'

import type { Message, Place } from '~/contract/messages'
import { engine } from '~/store/engine'
import { showChat } from '~/store/navigation'
import { takeMessages } from '~/store/messages'
import { say } from '~/store/words'
import { Avatar } from '~/ui/kit/Avatar'
import { Icon } from '~/ui/kit/Icon'
import { showRefusal } from '~/ui/kit/toast'

/** Faces shown. */
const FACES = 3

export function CommentsButton({ message, place }: { message: Message; place: Place }) {
  const { replies } = message
  if (!replies || message.pending || (replies.discussion === undefined && !replies.count)) return null
  // Comments of this very thread stand below its first message.
  if (place.thread || (replies.discussion === undefined && !message.isPost)) return null
  const faces = replies.recent.slice(0, FACES)
  const isNew = (replies.maxId ?? 0) > (replies.readMaxId ?? 0) && replies.count > 0
  return (
    <button type="button" class="CommentsButton" onClick={() => void openComments(message)}>
      {faces.length ? (
        <span class="CommentsButton-faces">
          {faces.map((face) => (
            <Avatar key={face} peer={face} size={26} isPerson />
          ))}
        </span>
      ) : (
        <Icon name="comment" size={22} />
      )}
      <span class="CommentsButton-text">
        {replies.count ? say('chat.comments', { count: replies.count }) : say('chat.leaveComment')}
      </span>
      {isNew && <span class="CommentsButton-new" role="img" aria-label={say('chat.newComments')} />}
      <Icon name="chevronEnd" size={20} />
    </button>
  )
}

export async function openComments(message: Message): Promise<void> {
  try {
    const { chat, thread, posts } = await engine.comments.find(message.chat, message.id)
    takeMessages(posts)
    showChat({ chat, thread })
  } catch (error) {
    showRefusal(error)
  }
}
