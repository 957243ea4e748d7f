import { say, writeDate } from '~/store/words'

/** A day of a year in which there is a 29 February. */
const LEAP_YEAR = 2000

export function describeBirthday({ day, month, year }: { day: number; month: number; year?: number }): string {
  const seconds = (of: number) => Date.UTC(of, month - 1, day, 12) / 1000
  if (!year)
    return writeDate(seconds(LEAP_YEAR), { day: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory' })
  const date = writeDate(seconds(year), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return say('info.birthdayWithAge', { date, count: ageOf(day, month, year) })
}

function ageOf(day: number, month: number, year: number): number {
  const today = new Date()
  const hadItsDay = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day)
  return today.getFullYear() - year - (hadItsDay ? 0 : 1)
}
