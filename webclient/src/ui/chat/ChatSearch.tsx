/** Looking for words in this chat: hits one after the other, or as a list; by who wrote them; by day. */

import '~/ui/chat/ChatSearch.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import { unixNow } from '~/contract/clock'
import type { Message, Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { chatSearch, closeSearch } from '~/store/chatSearch'
import { describeMessage } from '~/store/describe'
import { engine } from '~/store/engine'
import { jumpTo } from '~/store/jumps'
import { takeMessages } from '~/store/messages'
import { peer } from '~/store/peers'
import { say, writeDate } from '~/store/words'
import { openDateDialog } from '~/ui/chat/DateDialog'
import { nameOf, titleOf } from '~/ui/chat/senders'
import { Avatar } from '~/ui/kit/Avatar'
import { useBack } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'
import { ListItem } from '~/ui/kit/ListItem'
import { openMenu } from '~/ui/kit/Menu'

const WAIT_MS = 300

export default function ChatSearch({ place }: { place: Place }) {
  const wanted = chatSearch.value
  const [text, setText] = useState(wanted?.text ?? '')
  const [from, setFrom] = useState<PeerId>()
  const found = useFound(place, text, from)
  const [at, setAt] = useState(-1)
  const [isListed, setListed] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const answered = useRef(wanted)
  useBack(closeSearch)
  useEffect(() => {
    if (wanted && wanted !== answered.current) setText(wanted.text)
    answered.current = wanted
    field.current?.focus()
  }, [wanted])
  useEffect(() => {
    setAt(-1)
    if (found.messages[0] && found.isFirst) go(0)
  }, [found.key])

  function go(to: number) {
    const message = found.messages[to]
    if (!message) return
    setAt(to)
    setListed(false)
    jumpTo(place, message.id)
    if (to > found.messages.length - 5) found.more()
  }

  function onKeyDown(event: KeyboardEvent) {
    const step =
      event.key === 'ArrowUp' || (event.key === 'Enter' && !event.shiftKey)
        ? 1
        : event.key === 'ArrowDown' || event.key === 'Enter'
          ? -1
          : 0
    if (!step) return
    event.preventDefault()
    go(at + step)
  }

  const isGroup = place.chat < 0 && peer(place.chat)?.kind !== 'channel'
  return (
    <search class="ChatSearch" aria-label={say('chat.search')}>
      <div class="ChatSearch-bar">
        <IconButton icon="close" label={say('kit.close')} onClick={closeSearch} />
        {from !== undefined && (
          <button
            type="button"
            class="ChatSearch-from"
            onClick={() => setFrom(undefined)}
            title={say('chat.fromAnybody')}
          >
            <Avatar peer={from} size={22} isPerson />
            <bdi class="Truncate">{titleOf(from)}</bdi>
          </button>
        )}
        <input
          ref={field}
          type="search"
          class="ChatSearch-field"
          dir="auto"
          placeholder={say('chat.search')}
          aria-label={say('chat.search')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span class="ChatSearch-count" role="status">
          {found.count > 0 &&
            (at < 0
              ? say('chat.found', { count: found.count })
              : say('chat.foundAt', { at: at + 1, count: found.count }))}
          {found.isDone && !found.count && say('chat.nothingFound')}
        </span>
        {isGroup && (
          <IconButton
            icon="user"
            label={say('chat.from')}
            onClick={(event) => void chooseSender(event.currentTarget, place, setFrom)}
          />
        )}
        <IconButton icon="calendar" label={say('chat.goToDate')} onClick={() => openDateDialog(place, unixNow())} />
        <IconButton
          icon="list"
          label={say('chat.asList')}
          isOn={isListed}
          disabled={!found.count}
          onClick={() => setListed(!isListed)}
        />
        <IconButton
          icon="chevronUp"
          label={say('chat.older')}
          disabled={at + 1 >= found.messages.length}
          onClick={() => go(at + 1)}
        />
        <IconButton icon="chevronDown" label={say('chat.newer')} disabled={at <= 0} onClick={() => go(at - 1)} />
      </div>
      {isListed && (
        <div class="ChatSearch-list">
          {found.messages.map((message, i) => (
            <ListItem
              key={message.id}
              start={<Avatar peer={message.from ?? message.chat} size={40} isPerson />}
              title={<bdi>{nameOf(message)}</bdi>}
              subtitle={<bdi>{describeMessage(message).text}</bdi>}
              end={writeDate(message.date, { day: 'numeric', month: 'short', year: '2-digit' })}
              onClick={() => go(i)}
            />
          ))}
        </div>
      )}
    </search>
  )
}

interface Found {
  /** Another one for every question. */
  key: string
  messages: readonly Message[]
  count: number
  /** Whether it is the first page. */
  isFirst: boolean
  isDone: boolean
}

const NONE: Found = { key: '', messages: [], count: 0, isFirst: true, isDone: false }

function useFound(place: Place, text: string, from: PeerId | undefined): Found & { more: () => void } {
  const [found, setFound] = useState<Found>(NONE)
  const query = { text: text.trim(), from }
  const key = `${place.chat}/${place.thread ?? ''}/${from ?? ''}/${query.text}`
  const latest = useRef(key)
  latest.current = key
  useEffect(() => {
    setFound(NONE)
    if (!query.text && from === undefined) return
    const timer = setTimeout(() => void load([]), WAIT_MS)
    return () => clearTimeout(timer)
  }, [key])

  async function load(before: readonly Message[]): Promise<void> {
    const page = await engine.searchInChat.search(place, query, before.at(-1)?.id ?? 0).catch(() => undefined)
    if (!page || latest.current !== key) return
    takeMessages(page.messages)
    setFound({ key, messages: [...before, ...page.messages], count: page.count, isFirst: !before.length, isDone: true })
  }

  return { ...found, more: () => found.messages.length < found.count && void load(found.messages) }
}

/** Those whose messages were seen here lately. */
async function chooseSender(at: HTMLElement, place: Place, choose: (from: PeerId) => void): Promise<void> {
  const { messages } = await engine.history.load({ chat: place.chat }, { before: 0 }, 100)
  const senders = [...new Set(messages.map((message) => message.from))].filter((from) => from !== undefined)
  openMenu(
    at,
    senders.slice(0, 20).map((from) => ({ label: titleOf(from), onSelect: () => choose(from) })),
    { label: say('chat.from') },
  )
}
