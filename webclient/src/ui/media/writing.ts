/** Sizes and durations as they are written. */

import { direction, language, writeNumber } from '~/store/words'
import { lengthOf, type Timed } from '~/ui/media/lengths'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function writeBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes > 0 ? Math.floor(Math.log2(bytes) / 10) : 0)
  return writeNumber(bytes / 1024 ** step, {
    style: 'unit',
    unit: UNITS[step],
    // In Persian and Arabic the words are short, and what is shorter is Latin or hardly known.
    unitDisplay: direction.value === 'rtl' ? 'long' : step ? 'short' : 'narrow',
    maximumFractionDigits: step ? 1 : 0,
  })
}

/** "3:07", "1:02:45", in the digits of the language. */
export function writeDuration(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const two = new Intl.NumberFormat(language.value, { minimumIntegerDigits: 2, useGrouping: false })
  const one = new Intl.NumberFormat(language.value, { useGrouping: false })
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = two.format(whole % 60)
  return hours ? `${one.format(hours)}:${two.format(minutes)}:${rest}` : `${one.format(minutes)}:${rest}`
}

/** How long something plays; nothing while nobody knows. */
export function writeLength(media: Timed): string {
  const length = lengthOf(media)
  return length === undefined ? '' : writeDuration(length)
}
