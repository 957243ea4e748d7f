import { pushLeft } from '~/store/navigation'
import { say } from '~/store/words'
import { IconButton } from '~/ui/kit/IconButton'
import { openMenu } from '~/ui/kit/Menu'

/** Floats over the list: the ways to a new chat. */
export function NewChatButton() {
  return (
    <IconButton
      icon="edit"
      label={say('chatList.newChat')}
      class="NewChatButton"
      aria-haspopup="menu"
      onClick={(event) =>
        openMenu(
          event.currentTarget,
          [
            { label: say('chatList.newMessage'), icon: 'user', onSelect: () => pushLeft({ kind: 'contacts' }) },
            { label: say('chatList.newGroup'), icon: 'users', onSelect: () => pushLeft({ kind: 'newGroup' }) },
            { label: say('chatList.newChannel'), icon: 'megaphone', onSelect: () => pushLeft({ kind: 'newChannel' }) },
          ],
          { label: say('chatList.newChat') },
        )
      }
    />
  )
}
