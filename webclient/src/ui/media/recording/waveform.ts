/** How loud a recording is as it goes on. */

/** As many as other clients send. */
const BARS = 100
const LOUDEST = 31

/** Values of 0 to 31, the loudest stretch being 31; silence is all 0. */
export function computeWaveform(samples: Float32Array, bars = BARS): number[] {
  const count = Math.min(bars, samples.length)
  const levels = Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * samples.length) / count)
    const to = Math.floor(((bar + 1) * samples.length) / count)
    let peak = 0
    for (let at = from; at < to; at++) peak = Math.max(peak, Math.abs(samples[at] ?? 0))
    return peak
  })
  const loudest = Math.max(...levels, 0.005) // what is quieter than that is noise
  return levels.map((level) => Math.round((level / loudest) * LOUDEST))
}

/** So many bars as fit: each the loudest of those that it stands for. */
export function fitWaveform(values: readonly number[], bars: number): number[] {
  if (!values.length) return Array<number>(bars).fill(0)
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * values.length) / bars)
    const to = Math.max(from + 1, Math.floor(((bar + 1) * values.length) / bars))
    return Math.max(...values.slice(from, to))
  })
}
