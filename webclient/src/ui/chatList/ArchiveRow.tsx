import { countUnread } from '~/store/dialogOrder'
import { archivedDialogs } from '~/store/dialogs'
import { chatTitle } from '~/store/names'
import { pushLeft } from '~/store/navigation'
import { say } from '~/store/words'
import { Badge } from '~/ui/kit/Badge'
import { Icon } from '~/ui/kit/Icon'

/** Names of chats that fit into the row. */
const NAMED = 5

/** The way to the archive, above all chats; nothing as long as it is empty. */
export function ArchiveRow() {
  const dialogs = archivedDialogs.value
  if (!dialogs.length) return null
  const { count } = countUnread(dialogs)
  return (
    <button type="button" class="DialogRow ArchiveRow" onClick={() => pushLeft({ kind: 'archive' })}>
      <span class="DialogRow-face ArchiveRow-face">
        <Icon name="archive" size={28} />
      </span>
      <span class="DialogRow-head">
        <span class="DialogRow-title Truncate">{say('chatList.archivedChats')}</span>
      </span>
      <span class="DialogRow-foot">
        <span class="RowPreview">
          {dialogs.slice(0, NAMED).map(({ peer }, index) => (
            <>
              {index > 0 && say('kit.comma')}
              <bdi key={peer}>{chatTitle(peer)}</bdi>
            </>
          ))}
        </span>
        <Badge count={count} isMuted label={say('chatList.unreadChats', { count })} />
      </span>
    </button>
  )
}
