/** A row of a chat: a message or an album with whatever stands around it. */

import '~/ui/chat/MessageRow.css'

import { memo } from 'preact/compat'

import type { Message, Place } from '~/contract/messages'
import { canWrite } from '~/contract/rights'
import { replyTo } from '~/store/composing'
import { describeMessage } from '~/store/describe'
import { findMessage } from '~/store/messages'
import { peer } from '~/store/peers'
import { isSelected, isSelecting, selectUpTo, toggleSelected } from '~/store/selection'
import { say } from '~/store/words'
import { Bubble } from '~/ui/chat/Bubble'
import { choosesWord } from '~/ui/chat/chosenWord'
import { DayLine } from '~/ui/chat/DayLine'
import { FailedBar } from '~/ui/chat/FailedBar'
import { timeOf } from '~/ui/chat/MessageMeta'
import { openMessageMenu, reactQuickly } from '~/ui/chat/messageMenu'
import type { Row } from '~/ui/chat/rows'
import { nameOf } from '~/ui/chat/senders'
import { ServiceMessage } from '~/ui/chat/ServiceMessage'
import { serviceText } from '~/ui/chat/serviceText'
import { openProfile } from '~/ui/info/openProfile'
import { Avatar } from '~/ui/kit/Avatar'
import { useLongPress } from '~/ui/kit/longPress'
import { Checkmark } from '~/ui/chat/Checkmark'
import { useSwipe } from '~/ui/chat/swipe'
import { Icon } from '~/ui/kit/Icon'

interface Props {
  row: Row
  place: Place
  /** Shown for a moment, because somebody wanted to see it. */
  isMarked: boolean
  /** All ids that may be chosen. */
  allIds: () => readonly number[]
}

export const MessageRow = memo(function MessageRow({ row, place, isMarked, allIds }: Props) {
  const messages = row.ids.map((id) => findMessage(place.chat, id)).filter((message) => message !== undefined)
  const first = messages[0]
  if (!first) return <li class="MessageRow" />
  return (
    <li class="MessageRow" data-own={isOwnSide(first)} data-first={row.isFirst} data-last={row.isLast}>
      {row.day !== undefined && <DayLine date={row.day} place={place} />}
      {row.isUnreadStart && <p class="MessageRow-unread">{say('chat.unreadMessages')}</p>}
      {first.service ? (
        <Service row={row} message={first} isMarked={isMarked} />
      ) : (
        <Said row={row} messages={messages} first={first} place={place} isMarked={isMarked} allIds={allIds} />
      )}
    </li>
  )
})

function Service({ row, message, isMarked }: Pick<Props, 'row' | 'isMarked'> & { message: Message }) {
  return (
    <div
      class="MessageRow-service"
      data-message={row.id}
      data-marked={isMarked}
      tabIndex={-1}
      role="article"
      aria-label={serviceText(message)}
      onContextMenu={(event) => openMessageMenu(event, [message])}
    >
      <ServiceMessage message={message} />
    </div>
  )
}

function Said(props: Props & { messages: Message[]; first: Message }) {
  const { row, messages, first, place, isMarked, allIds } = props
  const chat = peer(place.chat)
  const isInGroup = chat?.kind === 'group' || chat?.kind === 'supergroup'
  const hasFace = (isInGroup || isElsewhere(first)) && !isOwnSide(first)
  const isChosen = row.ids.every(isSelected)
  const { onClickCapture: endPress, ...longPress } = useLongPress((event) => openMessageMenu(event, messages))
  const writtenIn = peer(first.chat)
  const isAnswerable = !!writtenIn && canWrite(writtenIn) && !first.pending && !first.isScheduled && !isSelecting.value
  const swipe = useSwipe(isAnswerable ? () => replyTo(first) : undefined)

  function onClick(event: MouseEvent) {
    endPress(event)
    if (event.defaultPrevented || !isSelecting.peek()) return
    event.preventDefault()
    event.stopPropagation()
    if (event.shiftKey) selectUpTo(place, row.id, allIds())
    else toggleSelected(place, row.ids)
  }

  function onDblClick(event: MouseEvent) {
    if (isSelecting.peek() || (event.target as Element).closest('button, a, [role="button"], video, audio')) return
    if (choosesWord(event)) return
    getSelection()?.removeAllRanges()
    void reactQuickly(messages.find((message) => message.reactions) ?? first)
  }

  return (
    <div
      class="MessageRow-said"
      data-message={row.id}
      data-marked={isMarked}
      data-chosen={isChosen}
      tabIndex={-1}
      role="article"
      aria-label={labelOf(messages)}
      onClickCapture={onClick}
      onDblClick={onDblClick}
      onContextMenu={(event) => openMessageMenu(event, messages)}
      {...joinHandlers(longPress, swipe.handlers)}
    >
      {swipe.isMoved && (
        <span class="MessageRow-swipe" data-far={swipe.isFar} aria-hidden="true">
          <Icon name="reply" size={20} />
        </span>
      )}
      {isSelecting.value && <Checkmark isOn={isChosen} />}
      {hasFace && <Face message={first} isShown={row.isLast} />}
      <Bubble messages={messages} place={place} isNamed={hasFace && row.isFirst} />
      {first.pending?.state === 'failed' && <FailedBar message={first} />}
    </div>
  )
}

/** What both want to hear is told to both. */
function joinHandlers<H extends Record<string, (event: PointerEvent) => void>>(one: H, other: H): H {
  const joined = Object.keys(one).map((key) => [
    key,
    (event: PointerEvent) => {
      one[key]?.(event)
      other[key]?.(event)
    },
  ])
  return Object.fromEntries(joined) as H
}

function Face({ message, isShown }: { message: Message; isShown: boolean }) {
  const from = message.from ?? message.chat
  if (!isShown) return <span class="MessageRow-noFace" />
  return (
    <button type="button" class="MessageRow-face" tabIndex={-1} aria-hidden="true" onClick={() => openProfile(from)}>
      <Avatar peer={from} size={34} isPerson />
    </button>
  )
}

/** Posts stand where others' messages do, also those of ours. */
function isOwnSide(message: Message): boolean {
  return message.isOut && !message.isPost && !isElsewhere(message)
}

/** Kept in Saved Messages, but said by somebody else. */
function isElsewhere(message: Message): boolean {
  return !!peer(message.chat)?.isSelf && message.forward !== undefined && message.forward.from !== message.chat
}

const LABEL = 300

function labelOf(messages: Message[]): string {
  const first = messages[0]
  if (!first) return ''
  const said = messages.find((message) => message.text) ?? first
  const text = describeMessage(said).text
  const name = first.isOut && !first.isPost ? say('chat.you') : nameOf(first)
  return [name, text.length > LABEL ? `${text.slice(0, LABEL)}…` : text, timeOf(first)]
    .filter(Boolean)
    .join(say('kit.comma'))
}
