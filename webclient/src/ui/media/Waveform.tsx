import { useMemo } from 'preact/hooks'

import { fitWaveform } from '~/ui/media/recording/waveform'

const BARS = 48
const STEP = 4
const HEIGHT = 24
const LEAST = 2

/** Bars for how loud it is; those that were played (`--played` of a SeekBar around it) are drawn strongly. */
export function Waveform({ values }: { values: readonly number[] }) {
  const path = useMemo(() => drawBars(fitWaveform(values, BARS)), [values])
  return (
    <svg class="Waveform" viewBox={`0 0 ${BARS * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="Waveform-all" d={path} />
      <path class="Waveform-played" d={path} />
    </svg>
  )
}

function drawBars(values: number[]): string {
  return values
    .map((value, index) => {
      const height = Math.max(LEAST, (value / 31) * HEIGHT)
      return `M${index * STEP + 0.5} ${HEIGHT - height}h2.4v${height}h-2.4z`
    })
    .join('')
}
