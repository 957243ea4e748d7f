import '~/ui/info/SlowMode.css'

import { say } from '~/store/words'
import { describeSpan } from '~/ui/info/spans'

/** Seconds between two messages of one person. core.telegram.org/method/channels.toggleSlowMode */
const CHOICES = [0, 10, 30, 60, 300, 900, 3600] as const

export function SlowMode(props: { seconds: number; isBusy: boolean; onChange: (seconds: number) => void }) {
  const at = Math.max(
    CHOICES.findIndex((each) => each === props.seconds),
    0,
  )
  return (
    <label class="Slider">
      <span class="Slider-value">{props.seconds ? describeSpan(props.seconds) : say('info.off')}</span>
      <input
        type="range"
        aria-label={say('info.slowMode')}
        aria-valuetext={props.seconds ? describeSpan(props.seconds) : say('info.off')}
        min={0}
        max={CHOICES.length - 1}
        step={1}
        value={at}
        disabled={props.isBusy}
        onChange={(event) => props.onChange(CHOICES[Number(event.currentTarget.value)] ?? 0)}
      />
    </label>
  )
}
