/** The messages of a place: where one begins to read, where one goes, and what is read meanwhile. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'

import { FIRST_PENDING_ID, type Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { Refused } from '~/contract/wire'
import { dialog } from '~/store/dialogs'
import { engine } from '~/store/engine'
import { jumpTo, takeReturn } from '~/store/jumps'
import { drawnAs, fetchMessage, findMessage, messageList, peekMessage } from '~/store/messages'
import { peer } from '~/store/peers'
import { openChat } from '~/store/navigation'
import { loadReadMarks, readMarks } from '~/store/readMarks'
import { say } from '~/store/words'
import { describeDay, openDateDialog } from '~/ui/chat/DayLine'
import { DownButtons } from '~/ui/chat/DownButtons'
import { beginDragSelect } from '~/ui/chat/dragSelect'
import { keepView, keptView } from '~/ui/chat/keptViews'
import { MessageRow } from '~/ui/chat/MessageRow'
import { moveAmongMessages } from '~/ui/chat/messageKeys'
import { buildRows, type Row } from '~/ui/chat/rows'
import { type Goal, type InView, MessageScroller } from '~/ui/chat/scroller/MessageScroller'
import { useReading } from '~/ui/chat/useReading'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'
import { Spinner } from '~/ui/kit/Spinner'
import { describeRefusal, showRefusal } from '~/ui/kit/toast'

const MARKED_MS = 2200
const DAY_SHOWN_MS = 1200
/** Where in the view a message stands that somebody wanted to see, and the first unread one. */
const MIDDLE = 0.4
const UPPER = 0.15

export function Messages({ place, wanted }: { place: Place; wanted: number | undefined }) {
  const list = messageList(place)
  const { rows, setReadUpTo } = useRows(place)
  const [goal, setGoal] = useState<Goal | undefined>(() => goalAtOnce(place, wanted))
  const [marked, setMarked] = useState<number>()
  const [inView, setInView] = useState<InView>({ first: 0, last: 0, isAtEnd: true })
  const read = useReading(place)
  const latestRows = useRef(rows)
  latestRows.current = rows
  const latestView = useRef(inView)
  /** Counts where we were led: what was found slowly leads nobody away who has gone elsewhere since. */
  const led = useRef(0)

  useEffect(() => {
    list.watchers++
    const look = () => void engine.history[document.hidden ? 'leave' : 'watch'](place.chat)
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      list.watchers--
      document.removeEventListener('visibilitychange', look)
      keepView(place, latestView.current.anchor)
      void engine.history.leave(place.chat)
    }
  }, [list])

  const goToEnd = useCallback(async () => {
    const turn = ++led.current
    setReadUpTo(0)
    await list.openEnd()
    if (turn === led.current) setGoal({ place: 1 })
  }, [list])

  const goTo = useCallback(
    async (id: number, at = MIDDLE) => {
      const turn = ++led.current
      await list.openAround(id)
      if (turn !== led.current) return
      if (!list.has(id) && list.failure.peek())
        return showRefusal(new Refused({ name: list.failure.peek() ?? '', code: 0 }))
      setGoal({ id, place: at })
      if (at === MIDDLE) setMarked(id)
    },
    [list],
  )

  // Whoever wants to see the same message once more opens the place anew.
  const opened = openChat.value
  useEffect(() => {
    if (wanted) void goTo(wanted)
  }, [wanted, opened, goTo])
  useEffect(() => {
    if (!wanted) void open()
  }, [list])
  useEffect(() => {
    if (marked === undefined) return
    const timer = setTimeout(() => setMarked(undefined), MARKED_MS)
    return () => clearTimeout(timer)
  }, [marked])

  /** At the first unread message, or at the end. */
  async function open() {
    if (place.isScheduled) return goToEnd()
    const turn = ++led.current
    if (place.thread) void fetchMessage(place.chat, place.thread)
    const marks = place.thread ? await loadReadMarks(place) : readMarks(place)
    if (turn !== led.current) return
    if (!marks?.unread) return goOn()
    setReadUpTo(marks.inbox || -1)
    await list.openAround(marks.inbox || 1)
    if (turn !== led.current) return
    const first = list.ids.peek().find((id) => id > marks.inbox && !peekMessage(place.chat, id)?.isOut)
    if (first === undefined) return goToEnd()
    setGoal({ id: first, place: UPPER })
  }

  /** Where one was when the place was left; where one never was, or was at the end, at the end. */
  async function goOn() {
    const anchor = keptView(place)
    if (!anchor) return goToEnd()
    const turn = ++led.current
    await list.openAround(anchor.id)
    if (turn !== led.current) return
    if (!list.has(anchor.id)) return goToEnd()
    setGoal({ place: 0, anchor })
  }

  // What we send is seen at once, wherever we were reading.
  const lastId = list.ids.value.at(-1)
  useEffect(() => {
    if (lastId && lastId >= FIRST_PENDING_ID) void goToEnd()
  }, [lastId])

  const onView = useCallback(
    (view: InView) => {
      latestView.current = view
      setInView((before) =>
        before.first === view.first && before.last === view.last && before.isAtEnd === view.isAtEnd ? before : view,
      )
      read(latestRows.current, view.first, view.last)
    },
    [read],
  )

  const allIds = useCallback(() => list.ids.peek(), [list])
  const draw = useCallback(
    (row: Row) => (
      <MessageRow
        key={row.key}
        row={row}
        place={place}
        isMarked={marked !== undefined && row.ids.includes(marked)}
        allIds={allIds}
      />
    ),
    [place, marked, list],
  )

  async function goToUnread(what: 'mentions' | 'reactions') {
    const id = await engine.reading.findUnread(place, what).catch(() => undefined)
    if (id) jumpTo(place, id)
    else await engine.reading.readAll(place, what).catch(() => undefined) // the count was old: nothing is there any more
  }

  /** Back to the answer from which one went up, then to the end. */
  function goDown() {
    const back = takeReturn(place, rows[inView.last]?.id ?? 0)
    void (back === undefined ? goToEnd() : goTo(back))
  }

  const [isDayShown, onScrolled] = usePassing(DAY_SHOWN_MS)
  const day = dayAt(rows, inView.first, place)
  const shown = dialog(place.chat)
  return (
    <div
      class="Messages"
      onPointerDown={(event) => beginDragSelect(event, place, allIds)}
      onKeyDown={(event) => moveAmongMessages(event, () => void goToEnd())}
    >
      <MessageScroller
        rows={rows}
        draw={draw}
        label={say('chat.messages')}
        goal={goal}
        hasOlder={list.hasOlder.value}
        hasNewer={list.hasNewer.value}
        loadOlder={() => void list.loadOlder()}
        loadNewer={() => void list.loadNewer()}
        onView={onView}
        onScrolled={onScrolled}
      />
      {day !== undefined && !place.isScheduled && (
        <p
          class="Messages-day"
          data-shown={isDayShown && !inView.isAtEnd && rows[inView.first]?.day === undefined}
          aria-hidden="true"
        >
          <button
            type="button"
            class="DayLine-day"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()} // who cannot see it is not to be led there
            onClick={() => openDateDialog(place, day)}
          >
            {describeDay(day)}
          </button>
        </p>
      )}
      <State place={place} isEmpty={!rows.length} onRetry={() => void open()} />
      <DownButtons
        hasDown={(!inView.isAtEnd || list.hasNewer.value) && rows.length > 0}
        unread={readMarks(place)?.unread ?? 0}
        mentions={place.thread || place.isScheduled ? 0 : (shown?.unreadMentions ?? 0)}
        reactions={place.thread || place.isScheduled ? 0 : (shown?.unreadReactions ?? 0)}
        onDown={goDown}
        onMention={() => void goToUnread('mentions')}
        onReaction={() => void goToUnread('reactions')}
      />
    </div>
  )
}

/** Where one was, if nothing has to be loaded for that: the end is not to be seen in passing. */
function goalAtOnce(place: Place, wanted: number | undefined): Goal | undefined {
  const anchor = keptView(place)
  if (wanted || !anchor || readMarks(place)?.unread || !messageList(place).has(anchor.id)) return undefined
  return { place: 0, anchor }
}

/** What stands in a place, as rows; `readUpTo`: after which message the line of unread ones is drawn. */
function useRows(place: Place) {
  const before = useRef<Row[]>([])
  const [readUpTo, setReadUpTo] = useState(0)
  const ids = useShownIds(place)
  const rows = useMemo(() => {
    const find = (id: number) => peekMessage(place.chat, id)
    const next = buildRows({ ids, find, drawnAs: (id) => drawnAs(place.chat, id), readUpTo }, before.current)
    before.current = next
    return next
  }, [ids, readUpTo, place])
  return { rows, setReadUpTo }
}

/** Those that wait stand by their time; above comments stands what is commented on. */
function useShownIds(place: Place): readonly number[] {
  const list = messageList(place)
  const ids = list.ids.value
  const { thread, chat } = place
  const root = thread && !peer(chat)?.isForum && !list.hasOlder.value && findMessage(chat, thread) ? thread : undefined
  return useMemo(() => {
    if (place.isScheduled) return [...ids].sort((a, b) => dateOf(chat, a) - dateOf(chat, b) || a - b)
    return root === undefined || ids.includes(root) ? ids : [...albumOf(chat, root), ...ids]
  }, [ids, root, place])
}

function dateOf(chat: PeerId, id: number): number {
  return peekMessage(chat, id)?.date ?? 0
}

/** A post may be an album: its parts have ids one after the other. */
function albumOf(chat: PeerId, id: number): number[] {
  const album = peekMessage(chat, id)?.albumId
  if (!album) return [id]
  const around = Array.from({ length: 19 }, (_, i) => id - 9 + i)
  return around.filter((each) => peekMessage(chat, each)?.albumId === album)
}

/** What is said where there are no messages (yet). */
function State({ place, isEmpty, onRetry }: { place: Place; isEmpty: boolean; onRetry: () => void }) {
  const list = messageList(place)
  const failure = list.failure.value
  if (!isEmpty) return null
  if (failure) {
    return (
      <div class="Messages-state">
        <EmptyState icon="error" title={describeRefusal(new Refused({ name: failure, code: 0 }))}>
          <Button onClick={onRetry}>{say('kit.retry')}</Button>
        </EmptyState>
      </div>
    )
  }
  return (
    <div class="Messages-state">
      {list.isRead.value ? (
        <p class="Messages-empty">{say(place.isScheduled ? 'chat.nothingScheduled' : 'chat.noMessages')}</p>
      ) : (
        <Spinner label={say('kit.loading')} />
      )}
    </div>
  )
}

/** The day of the first message in view. */
function dayAt(rows: readonly Row[], first: number, place: Place): number | undefined {
  const id = rows[first]?.ids[0]
  return id === undefined ? undefined : peekMessage(place.chat, id)?.date
}

/** True for a while after it was called last. */
function usePassing(ms: number): [boolean, () => void] {
  const [isOn, setOn] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const call = useCallback(() => {
    setOn(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOn(false), ms)
  }, [ms])
  useEffect(() => () => clearTimeout(timer.current), [])
  return [isOn, call]
}
