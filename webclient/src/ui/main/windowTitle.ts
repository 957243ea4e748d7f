/** What the browser's tab says: how much is unread, and a mark on the icon while there is any. */

import { computed } from '@preact/signals'
import { useEffect } from 'preact/hooks'

import { mainDialogs } from '~/store/dialogs'
import { server } from '~/store/engine'
import { now } from '~/store/now'
import { writeNumber } from '~/store/words'

/** Messages in chats that are not silent; a chat marked as unread counts as one. */
const unreadTotal = computed(() =>
  mainDialogs.value
    .filter((dialog) => dialog.mutedUntil <= now.value)
    .reduce((sum, dialog) => sum + (dialog.unreadCount || (dialog.isMarkedUnread ? 1 : 0)), 0),
)

export function useWindowTitle(): void {
  const unread = unreadTotal.value
  const name = server.value?.name ?? 'Chapar'
  useEffect(() => {
    document.title = unread ? `(${writeNumber(unread)}) ${name}` : name
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    const wanted = unread ? '/web/icon-unread.svg' : '/web/icon.svg'
    if (icon && icon.getAttribute('href') !== wanted) icon.href = wanted
  }, [unread, name])
}
