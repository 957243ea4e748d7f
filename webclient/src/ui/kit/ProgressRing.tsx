import '~/ui/kit/ProgressRing.css'

import { Icon } from '~/ui/kit/Icon'
import { say, writeNumber } from '~/store/words'

interface Props {
  /** 0 to 1; undefined: under way, nobody knows how far. */
  value?: number
  /** In pixels. */
  size?: number
  /** Then it is a button that stops what is under way. */
  onCancel?: () => void
}

/** Round its circle once. */
const ROUND = 2 * Math.PI * 10

export function ProgressRing({ value, size = 48, onCancel }: Props) {
  const shown = value === undefined ? 0.25 : Math.max(0.03, Math.min(1, value))
  const percent = value === undefined ? undefined : Math.round(value * 100)
  const ring = (
    <>
      <svg class="ProgressRing-ring" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="10" style={{ strokeDasharray: `${shown * ROUND} ${ROUND}` }} />
      </svg>
      {onCancel && <Icon name="close" size={Math.round(size / 2.2)} />}
      <span
        class="Unseen"
        role="progressbar"
        aria-label={say('kit.progress')}
        aria-valuenow={percent}
        aria-valuetext={value === undefined ? undefined : writeNumber(value, { style: 'percent' })}
      />
    </>
  )
  if (!onCancel) return <span class="ProgressRing">{ring}</span>
  function cancel(event: Event) {
    event.stopPropagation()
    onCancel?.()
  }
  return (
    <button type="button" class="ProgressRing" aria-label={say('kit.cancel')} onClick={cancel}>
      {ring}
    </button>
  )
}
