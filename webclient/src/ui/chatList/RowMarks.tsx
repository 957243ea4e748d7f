import type { Dialog } from '~/contract/dialogs'
import { isMuted } from '~/store/dialogOrder'
import { say } from '~/store/words'
import { Badge } from '~/ui/kit/Badge'
import { Icon } from '~/ui/kit/Icon'

/** What is new in a chat, at the end of its row; a pin where nothing is. */
export function RowMarks({ dialog, isPinned }: { dialog: Dialog; isPinned: boolean }) {
  const { unreadCount, unreadMentions, unreadReactions, isMarkedUnread } = dialog
  const hasNews = unreadCount > 0 || isMarkedUnread || unreadMentions > 0
  return (
    <span class="RowMarks">
      {unreadReactions > 0 && (
        <span class="RowMarks-reaction">
          <Icon name="heart" size={14} isFilled />
          <span class="Unseen">{say('chatList.unreadReactions', { count: unreadReactions })}</span>
        </span>
      )}
      {unreadMentions > 0 && (
        <span class="RowMarks-mention">
          <Icon name="at" size={14} />
          <span class="Unseen">{say('chatList.unreadMentions', { count: unreadMentions })}</span>
        </span>
      )}
      {unreadCount > 0 ? (
        <Badge
          count={unreadCount}
          isMuted={isMuted(dialog)}
          label={say('chatList.unreadMessages', { count: unreadCount })}
        />
      ) : (
        isMarkedUnread && <Badge isMuted={isMuted(dialog)} label={say('chatList.markedUnread')} />
      )}
      {isPinned && !hasNews && (
        <span class="RowMarks-pin">
          <Icon name="pin" size={16} />
          <span class="Unseen">{say('chatList.pinned')}</span>
        </span>
      )}
    </span>
  )
}
