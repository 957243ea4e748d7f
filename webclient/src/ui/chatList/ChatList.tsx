/** The first column: the way to everything else, search, folders and the chats themselves. */

import '~/ui/chatList/ChatList.css'

import { Suspense } from 'preact/compat'
import { useEffect } from 'preact/hooks'

import { folderDialogs, folders, loadFolders, openFolder } from '~/store/folders'
import { leftPanels, openChat, showChat } from '~/store/navigation'
import { isSearching, openSearch } from '~/store/search'
import { say } from '~/store/words'
import { ArchiveRow } from '~/ui/chatList/ArchiveRow'
import { ChatListHeader } from '~/ui/chatList/ChatListHeader'
import { DialogPane } from '~/ui/chatList/DialogPane'
import { FolderTabs } from '~/ui/chatList/FolderTabs'
import { NewChatButton } from '~/ui/chatList/NewChatButton'
import { lazy } from '~/ui/kit/lazy'

const SearchResults = lazy(() => import('~/ui/chatList/SearchResults'))

const PANE = 'chat-list-pane'

export function ChatList() {
  useEffect(() => void loadFolders(), [])
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <section class="ChatList" aria-label={say('chatList.chats')}>
      <h1 class="Unseen">{say('chatList.chats')}</h1>
      <ChatListHeader />
      {isSearching.value ? (
        <Suspense fallback={null}>
          <SearchResults />
        </Suspense>
      ) : (
        <>
          <FolderTabs pane={PANE} />
          <OpenFolder />
          <NewChatButton />
        </>
      )}
    </section>
  )
}

function OpenFolder() {
  const id = openFolder.value
  const dialogs = folderDialogs(id).value
  return (
    <DialogPane
      key={id}
      id={PANE}
      isTabPanel={folders.value.length > 1}
      label={say('chatList.chats')}
      peers={dialogs.map(({ peer }) => peer)}
      folder={id}
      before={id === 0 && <ArchiveRow />}
    />
  )
}

/** Ctrl or Cmd with K looks for something; Alt with the arrows goes from chat to chat. */
function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented) return
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault()
    leftPanels.value = leftPanels.value.slice(0, 1)
    void openSearch()
    requestAnimationFrame(focusField)
  } else if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && goToNeighbour(step)) event.preventDefault()
  }
}

function focusField(): void {
  document.querySelector<HTMLInputElement>('.ChatList-header input')?.focus()
}

function goToNeighbour(step: number): boolean {
  const dialogs = folderDialogs(openFolder.value).peek()
  const open = openChat.peek()?.place.chat
  const at = dialogs.findIndex(({ peer }) => peer === open)
  const next = dialogs[at < 0 ? 0 : at + step]
  if (next) showChat({ chat: next.peer })
  return !!next
}
