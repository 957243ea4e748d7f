/** One chat: its head, its messages, and where one writes. */

import '~/ui/chat/ChatView.css'

import { Suspense } from 'preact/compat'
import { useEffect, useRef, useState } from 'preact/hooks'

import { type Place, placeKey } from '~/contract/messages'
import { chatSearch, closeSearch, openSearch } from '~/store/chatSearch'
import { joinBarOf } from '~/store/joinBar'
import { leavePlace, type OpenChat, overlays } from '~/store/navigation'
import { peer } from '~/store/peers'
import { rulesOf } from '~/store/rules'
import { clearSelection, isSelecting } from '~/store/selection'
import { Announcer } from '~/ui/chat/Announcer'
import { ChatHeader } from '~/ui/chat/ChatHeader'
import { Messages } from '~/ui/chat/Messages'
import { PinnedBar } from '~/ui/chat/PinnedBar'
import { SelectionBar } from '~/ui/chat/SelectionBar'
import { Composer } from '~/ui/composer/Composer'
import { JoinBar } from '~/ui/info/JoinBar'
import { useEscape } from '~/ui/kit/escape'
import { lazy } from '~/ui/kit/lazy'
import { PlayerBar } from '~/ui/media/PlayerBar'

const ChatSearch = lazy(() => import('~/ui/chat/ChatSearch'))

export function ChatView({ place, message }: OpenChat) {
  const key = placeKey(place)
  // The same place is the same object, however often it is opened: what hangs on it need not begin anew.
  const [kept, setKept] = useState(place)
  if (placeKey(kept) !== key) setKept(place)
  return <Chat key={key} place={kept} message={message} />
}

function Chat({ place, message }: OpenChat) {
  useEffect(() => clearPlace, [])
  useEscape(() => leaveByKey(place))
  useEmptied(place)
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <ChatHeader place={place} />
      {chatSearch.value && (
        <Suspense fallback={null}>
          <ChatSearch place={place} />
        </Suspense>
      )}
      <PinnedBar place={place} />
      <PlayerBar />
      <Messages place={place} wanted={message} />
      <Announcer place={place} />
      <Foot place={place} />
    </>
  )
}

/** Where one writes, or why one cannot. */
function Foot({ place }: { place: Place }) {
  if (isSelecting.value) return <SelectionBar />
  if (!peer(place.chat)) return null
  return joinBarOf(place) ? <JoinBar place={place} /> : <Composer place={place} />
}

/** When the last message that waited is sent or deleted, one sees the chat itself. */
function useEmptied(place: Place): void {
  const waiting = place.isScheduled ? rulesOf(place.chat).scheduledCount : 0
  const before = useRef(waiting)
  useEffect(() => {
    if (before.current && !waiting) leavePlace(place)
    before.current = waiting
  }, [waiting])
}

/** Whoever goes by the keyboard goes on in the list, where they came from. */
function leaveByKey(place: Place): void {
  leavePlace(place)
  if (!place.isScheduled) document.querySelector<HTMLElement>(`.DialogRow[href="#${place.chat}"]`)?.focus()
}

function clearPlace(): void {
  clearSelection()
  closeSearch()
}

function onKeyDown(event: KeyboardEvent): void {
  const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyF'
  if (!isFind || overlays.peek().length) return
  event.preventDefault()
  openSearch()
}
