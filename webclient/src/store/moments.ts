/** Moments as lists write them: the shorter the closer. */

import { now } from '~/store/now'
import { daysBetween } from '~/store/presence'
import { writeDate } from '~/store/words'

/** The time of today, the weekday of this week, the day of this year, a date. */
export function writeMoment(seconds: number): string {
  const days = daysBetween(seconds, now.value)
  if (days <= 0) return writeDate(seconds, { hour: 'numeric', minute: '2-digit' })
  if (days < 7) return writeDate(seconds, { weekday: 'short' })
  const isThisYear = new Date(seconds * 1000).getFullYear() === new Date(now.value * 1000).getFullYear()
  return writeDate(seconds, isThisYear ? { day: 'numeric', month: 'short' } : { dateStyle: 'short' })
}
