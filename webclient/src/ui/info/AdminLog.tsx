/** What admins did in the last two days. core.telegram.org/api/recent-actions */

import '~/ui/info/AdminLog.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import { LOG_FILTERS, type LogEvent, type LogFilter } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { pushRight } from '~/store/navigation'
import { say, writeDate } from '~/store/words'
import { describeEvent } from '~/ui/info/describeEvent'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'
import { IconButton } from '~/ui/kit/IconButton'
import { openMenu } from '~/ui/kit/Menu'
import { TextField } from '~/ui/kit/TextField'
import { describeRefusal } from '~/ui/kit/toast'

const ASK_AFTER_MS = 300

export function AdminLog({ peer: id }: { peer: PeerId }) {
  const [text, setText] = useState('')
  const [filters, setFilters] = useState<LogFilter[]>([])
  const { events, error, isComplete, loadMore } = useEvents(id, text, filters)

  const toggle = (filter: LogFilter) =>
    setFilters(filters.includes(filter) ? filters.filter((each) => each !== filter) : [...filters, filter])
  const chooseFilters = (event: MouseEvent) =>
    openMenu(event.currentTarget as HTMLElement, [
      ...LOG_FILTERS.map((filter) => ({
        label: say(`adminLog.filter_${filter}`),
        isChecked: filters.includes(filter),
        onSelect: () => toggle(filter),
      })),
      filters.length > 0 && { label: say('adminLog.all'), onSelect: () => setFilters([]) },
    ])

  return (
    <Page
      title={say('info.adminLog')}
      actions={
        <IconButton icon="list" label={say('adminLog.filter')} isOn={filters.length > 0} onClick={chooseFilters} />
      }
    >
      <div class="InfoPage-form">
        <TextField type="search" label={say('kit.search')} value={text} onInput={setText} />
      </div>
      {!events && <Waiting error={error} />}
      {events?.length === 0 && <EmptyState icon="eye" title={say('adminLog.none')} text={say('adminLog.noneText')} />}
      <ol class="AdminLog">
        {events?.map((event) => (
          <li key={event.id}>
            <Event event={event} />
          </li>
        ))}
      </ol>
      {events && events.length > 0 && !isComplete && (
        <div class="InfoPage-form">
          <Button isWide onClick={loadMore}>
            {say('adminLog.more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

function Event({ event }: { event: LogEvent }) {
  const { admin, date } = event
  const { sentence, details } = describeEvent(event)
  return (
    <article class="LogEvent">
      <button type="button" class="LogEvent-who" onClick={() => pushRight({ kind: 'info', peer: admin })}>
        <Avatar peer={admin} size={36} isPerson isNamed />
      </button>
      <div class="LogEvent-what">
        <p class="LogEvent-head">
          <PeerName peer={admin} />
          <time>{writeDate(date, { dateStyle: 'medium', timeStyle: 'short' })}</time>
        </p>
        <p>{sentence}</p>
        {details.map((line) => (
          <p key={line} class="LogEvent-detail" dir="auto">
            {line}
          </p>
        ))}
      </div>
    </article>
  )
}

function useEvents(chat: PeerId, text: string, filters: LogFilter[]) {
  const [events, setEvents] = useState<LogEvent[]>()
  const [error, setError] = useState<string>()
  const [isComplete, setComplete] = useState(false)
  const turn = useRef(0)

  async function load(before: string) {
    const mine = ++turn.current
    try {
      const page = await engine.adminLog.list(chat, { text, filters, admins: [] }, before)
      if (mine !== turn.current) return
      setEvents((known) => (before && known ? [...known, ...page] : page))
      setComplete(page.length === 0)
    } catch (refused) {
      if (mine === turn.current) setError(describeRefusal(refused))
    }
  }

  useEffect(() => {
    const timer = setTimeout(() => void load(''), text ? ASK_AFTER_MS : 0)
    return () => clearTimeout(timer)
  }, [chat, text, filters.join()])
  return { events, error, isComplete, loadMore: () => void load(events?.at(-1)?.id ?? '') }
}
