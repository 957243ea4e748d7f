/** What was found, below the field: chats and people, public ones, messages; before anything is written, who was found last. */

import '~/ui/chatList/SearchResults.css'

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { describeMessage } from '~/store/describe'
import { writeMoment } from '~/store/moments'
import { shortName } from '~/store/names'
import { openPeer, showMessage } from '~/store/opening'
import { peer as findPeer } from '~/store/peers'
import {
  closeSearch,
  forget,
  foundMessages,
  foundOthers,
  foundOwn,
  foundTotal,
  isAsking,
  loadMoreMessages,
  query,
  recent,
  remember,
} from '~/store/search'
import { say } from '~/store/words'
import { FoundRow } from '~/ui/chatList/FoundRow'
import { moveAmongResults, RESULTS } from '~/ui/chatList/searchFocus'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'
import { openMenu, placeOf } from '~/ui/kit/Menu'
import { Spinner } from '~/ui/kit/Spinner'

export default function SearchResults() {
  return (
    <div id={RESULTS} class="SearchResults" onKeyDown={moveAmongResults}>
      {query.value.trim() ? <Found /> : <Recent />}
    </div>
  )
}

function Found() {
  const own = foundOwn.value
  const others = foundOthers.value
  const messages = foundMessages.value
  const isNothing = !own.length && !others.length && !messages.length
  if (isNothing && !isAsking.value) {
    return <EmptyState icon="search" title={say('chatList.nothingFound')} text={say('chatList.nothingFoundText')} />
  }
  return (
    <>
      <Group title={say('chatList.foundChats')} isEmpty={!own.length}>
        {own.map((id) => (
          <FoundPeer key={id} id={id} />
        ))}
      </Group>
      <Group title={say('chatList.foundGlobally')} isEmpty={!others.length}>
        {others.map((id) => (
          <FoundPeer key={id} id={id} hasName />
        ))}
      </Group>
      <Group title={say('chatList.foundMessages', { count: foundTotal.value })} isEmpty={!messages.length}>
        {messages.map((message) => (
          <FoundMessage key={`${message.chat}/${message.id}`} message={message} />
        ))}
        <MoreMessages />
      </Group>
      {isAsking.value && (
        <div class="SearchResults-asking">
          <Spinner label={say('kit.loading')} />
        </div>
      )}
    </>
  )
}

function Group({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ComponentChildren }) {
  if (isEmpty) return null
  return (
    <section class="SearchResults-group" aria-label={title}>
      <h2 class="SearchResults-title">{title}</h2>
      {children}
    </section>
  )
}

function open(id: PeerId): void {
  void remember(id)
  closeSearch()
  openPeer(id)
}

function FoundPeer({ id, hasName }: { id: PeerId; hasName?: boolean }) {
  const username = findPeer(id)?.username
  const subtitle = hasName && username ? `@${username}` : undefined
  return <FoundRow peer={id} subtitle={subtitle} onClick={() => open(id)} />
}

function FoundMessage({ message }: { message: Message }) {
  const isGroup = message.chat < 0 && message.from !== undefined && message.from !== message.chat
  const { text } = describeMessage(message)
  const subtitle = (
    <>
      {isGroup && message.from !== undefined && (
        <>
          <bdi>{message.isOut ? say('chatList.you') : shortName(message.from)}</bdi>
          {': '}
        </>
      )}
      {excerpt(text, query.value.trim(), isGroup ? BEFORE_NAMED : BEFORE)}
    </>
  )
  return (
    <FoundRow
      peer={message.chat}
      subtitle={subtitle}
      note={writeMoment(message.date)}
      onClick={() => showMessage(message)}
    />
  )
}

/** Letters before what was found; fewer where a name stands before them. */
const BEFORE = 24
const BEFORE_NAMED = 8

/** The part of a text in which it was found, marked. */
function excerpt(text: string, wanted: string, before: number): ComponentChildren {
  const at = text.toLocaleLowerCase().indexOf(wanted.toLocaleLowerCase())
  if (at < 0 || !wanted) return text
  const from = at > before ? text.lastIndexOf(' ', at - before / 2) + 1 : 0
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, at)}
      <mark>{text.slice(at, at + wanted.length)}</mark>
      {text.slice(at + wanted.length)}
    </>
  )
}

/** Comes into sight at the end of the messages, and asks for more. */
function MoreMessages() {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void loadMoreMessages())
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [foundMessages.value.length])
  return <div ref={end} class="SearchResults-end" />
}

function Recent() {
  if (!recent.value.length) return <EmptyState icon="search" title={say('chatList.searchHint')} />
  return (
    <section class="SearchResults-group" aria-label={say('chatList.recent')}>
      <div class="SearchResults-title">
        <h2>{say('chatList.recent')}</h2>
        <Button kind="quiet" onClick={() => void forget()}>
          {say('chatList.clear')}
        </Button>
      </div>
      {recent.value.map((id) => (
        <FoundRow
          key={id}
          peer={id}
          onClick={() => open(id)}
          onContextMenu={(event) => {
            event.preventDefault()
            const label = say('chatList.forget')
            openMenu(placeOf(event), [{ label, icon: 'close', onSelect: () => void forget(id) }])
          }}
        />
      ))}
    </section>
  )
}
