import { ALL_CHATS } from '~/contract/dialogs'
import { pushLeft } from '~/store/navigation'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'

/** What there is to do where no chats are. */
export function EmptyList({ folder }: { folder?: number }) {
  if (folder === undefined) return <EmptyState icon="archive" title={say('chatList.emptyArchive')} />
  if (folder !== ALL_CHATS) {
    return (
      <EmptyState icon="folder" title={say('chatList.emptyFolder')} text={say('chatList.emptyFolderText')}>
        <Button onClick={() => pushLeft({ kind: 'folder', folder })}>{say('chatList.editFolder')}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="comment" title={say('chatList.empty')} text={say('chatList.emptyText')}>
      <Button kind="filled" icon="edit" onClick={() => pushLeft({ kind: 'contacts' })}>
        {say('chatList.writeSomebody')}
      </Button>
      <Button icon="megaphone" onClick={() => pushLeft({ kind: 'newChannel' })}>
        {say('chatList.newChannel')}
      </Button>
    </EmptyState>
  )
}
