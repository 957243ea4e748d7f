/** The three columns: chats, the open chat, what is told about it. On a phone one at a time. */

import '~/store/links'
import '~/store/opening'
import '~/ui/Main.css'
import '~/ui/forcedColors.css'

import { Suspense } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'

import { loadDialogs } from '~/store/dialogs'
import { server } from '~/store/engine'
import { type LeftPanel, type OpenChat, type RightPanel, leftPanels, watchAddress } from '~/store/navigation'
import { narrow, openChat, rightPanels } from '~/store/navigation'
import { say } from '~/store/words'
import { ChatList } from '~/ui/chatList/ChatList'
import { lazy } from '~/ui/kit/lazy'
import { Spinner } from '~/ui/kit/Spinner'
import { ColumnEdge, leftWidth } from '~/ui/main/ColumnEdge'
import { NoChat } from '~/ui/main/NoChat'
import { useWindowTitle } from '~/ui/main/windowTitle'

const ArchivePanel = lazy(() => import('~/ui/chatList/ArchivePanel'))
const ChatColumn = lazy(loadChatColumn)
const ContactsPanel = lazy(() => import('~/ui/contacts/ContactsPanel'))
const FolderEditor = lazy(() => import('~/ui/folders/FolderEditor'))
const FoldersPanel = lazy(() => import('~/ui/folders/FoldersPanel'))
const CreatePanel = lazy(() => import('~/ui/create/CreatePanel'))
const InfoPanel = lazy(() => import('~/ui/info/InfoPanel'))
const PlayerBar = lazy<{ fallback: null }>(async () => ({ default: (await import('~/ui/media/PlayerBar')).PlayerBar }))
const Settings = lazy(() => import('~/ui/settings/Settings'))
const TopicsPanel = lazy(() => import('~/ui/topics/TopicsPanel'))

/** When the list is drawn, what draws a chat is loaded, so that it is there when one is opened. */
const AFTER_LIST_MS = 500

export default function Main() {
  useEffect(() => {
    void loadDialogs().finally(() => setTimeout(() => void loadChatColumn(), AFTER_LIST_MS))
    return watchAddress()
  }, [])
  useWindowTitle()
  const right = rightPanels.value.at(-1)
  const shown = right ? 'right' : openChat.value ? 'chat' : 'left'
  const chat = useLingering(openChat.value)
  const [isChatWanted, wantChat] = useState(false)
  if (chat && !isChatWanted) wantChat(true)
  return (
    <div class="Main" data-shown={shown} style={{ '--left': `${leftWidth.value}px` }}>
      <section class="Main-left" aria-label={say('main.firstColumn')}>
        <h1 class="Unseen">{server.value?.name}</h1>
        {/* What sounds is told by the chat that is open, or here. */}
        {isChatWanted && !openChat.value && (
          <Suspense fallback={null}>
            <PlayerBar fallback={null} />
          </Suspense>
        )}
        <LeftColumn />
        <ColumnEdge />
      </section>
      <main class="Main-chat">
        <Suspense fallback={<Waiting />}>{isChatWanted ? <ChatColumn chat={chat} /> : <NoChat />}</Suspense>
      </main>
      {right && (
        <aside class="Main-right">
          <div key={rightPanels.value.length} class="Main-panel">
            <Suspense fallback={<Waiting />}>{rightPanel(right)}</Suspense>
          </div>
        </aside>
      )}
    </div>
  )
}

/** The list of chats stays where it is, under what is opened over it. */
function LeftColumn() {
  const panels = leftPanels.value
  const panel = panels.length > 1 ? panels.at(-1) : undefined
  return (
    <>
      <div class="Main-list" inert={panel !== undefined}>
        <ChatList />
      </div>
      {panel && (
        <div key={panels.length} class="Main-panel">
          <Suspense fallback={<Waiting />}>{leftPanel(panel)}</Suspense>
        </div>
      )}
    </>
  )
}

function leftPanel(panel: LeftPanel) {
  switch (panel.kind) {
    case 'settings':
      return <Settings page={panel.page} />
    case 'archive':
      return <ArchivePanel />
    case 'contacts':
      return <ContactsPanel />
    case 'folders':
      return <FoldersPanel />
    case 'folder':
      return <FolderEditor folder={panel.folder} />
    case 'newGroup':
    case 'newChannel':
    case 'subscribers':
    case 'topic':
      return <CreatePanel panel={panel} />
    case 'topics':
      return <TopicsPanel chat={panel.chat} />
    default:
      return null
  }
}

function rightPanel(panel: RightPanel) {
  switch (panel.kind) {
    case 'search':
    case 'sharedMedia':
      return null
    default:
      return <InfoPanel panel={panel} />
  }
}

function Waiting() {
  return (
    <div class="Main-waiting">
      <Spinner label={say('kit.loading')} />
    </div>
  )
}

function loadChatColumn() {
  return import('~/ui/main/ChatColumn')
}

/** How long a column slides, and a little more. */
const SLIDE_MS = 260

/** On a phone a chat that was left is seen until it has slid away. */
function useLingering(chat: OpenChat | undefined): OpenChat | undefined {
  const [last, setLast] = useState(chat)
  useEffect(() => {
    if (chat || !narrow.matches) return setLast(chat)
    const timer = setTimeout(() => setLast(undefined), SLIDE_MS)
    return () => clearTimeout(timer)
  }, [chat])
  return chat ?? (narrow.matches ? last : undefined)
}
