import { showChat } from '~/store/navigation'
import { self } from '~/store/engine'
import { pushLeft } from '~/store/navigation'
import { isDark, setTheme } from '~/store/theme'
import { say } from '~/store/words'
import { IconButton } from '~/ui/kit/IconButton'
import { openMenu } from '~/ui/kit/Menu'

/** The button at the head of the list of chats, and the menu of everything that is not a chat. */
export function MenuButton() {
  return (
    <IconButton
      icon="menu"
      label={say('main.menu')}
      aria-haspopup="menu"
      onClick={(event) => openMainMenu(event.currentTarget)}
    />
  )
}

function openMainMenu(at: HTMLElement): void {
  const me = self.value ?? 0
  openMenu(
    at,
    [
      { label: say('main.profile'), icon: 'user', onSelect: () => pushLeft({ kind: 'settings', page: 'profile' }) },
      { label: say('kit.savedMessages'), icon: 'bookmark', onSelect: () => showChat({ chat: me }) },
      { label: say('main.contacts'), icon: 'contact', onSelect: () => pushLeft({ kind: 'contacts' }) },
      { label: say('main.archive'), icon: 'archive', onSelect: () => pushLeft({ kind: 'archive' }) },
      'line',
      { label: say('main.newGroup'), icon: 'users', onSelect: () => pushLeft({ kind: 'newGroup' }) },
      { label: say('main.newChannel'), icon: 'megaphone', onSelect: () => pushLeft({ kind: 'newChannel' }) },
      'line',
      { label: say('main.settings'), icon: 'gear', onSelect: () => pushLeft({ kind: 'settings' }) },
      {
        label: say('main.nightMode'),
        icon: 'moon',
        isChecked: isDark.value,
        onSelect: () => setTheme(isDark.value ? 'light' : 'dark'),
      },
    ],
    { label: say('main.menu') },
  )
}
