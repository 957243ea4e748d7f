/** The day on which what follows was written; pressed, another day can be chosen. */

import type { Place } from '~/contract/messages'
import { WHEN_ONLINE } from '~/contract/outgoing'
import { now } from '~/store/now'
import { daysBetween } from '~/store/presence'
import { say, writeDate } from '~/store/words'

export function DayLine({ date, place }: { date: number; place: Place }) {
  return (
    <p class="DayLine">
      <button
        type="button"
        class="DayLine-day"
        title={say('chat.goToDate')}
        onClick={() => openDateDialog(place, date)}
      >
        {place.isScheduled ? describeSending(date) : describeDay(date)}
      </button>
    </p>
  )
}

export function describeDay(date: number): string {
  const ago = daysBetween(date, now.peek())
  if (ago === 0) return say('chat.today')
  if (ago === 1) return say('chat.yesterday')
  const isThisYear = new Date(date * 1000).getFullYear() === new Date(now.peek() * 1000).getFullYear()
  return writeDate(date, { day: 'numeric', month: 'long', year: isThisYear ? undefined : 'numeric' })
}

function describeSending(date: number): string {
  return date === WHEN_ONLINE ? say('chat.scheduledUntilOnline') : say('chat.scheduledFor', { date: describeDay(date) })
}

export function openDateDialog(place: Place, date: number): void {
  void import('~/ui/chat/DateDialog').then(({ openDateDialog: open }) => open(place, date))
}
