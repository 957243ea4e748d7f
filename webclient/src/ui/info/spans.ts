import { writeNumber } from '~/store/words'

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** "5 minutes": in the largest unit that it is a whole number of. */
export function describeSpan(seconds: number): string {
  const [unit, size] = UNITS.find(([, each]) => seconds % each === 0) ?? UNITS[3]
  return writeNumber(seconds / size, { style: 'unit', unit, unitDisplay: 'long' })
}
