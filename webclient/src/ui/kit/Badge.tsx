import '~/ui/kit/Badge.css'

import { writeNumber } from '~/store/words'

interface Props {
  /** Nothing is shown for 0; without a number, a dot. */
  count?: number
  isMuted?: boolean
  /** What is counted, for who does not see where it stands: "5 unread messages". */
  label?: string
}

/** Numbers above are written short. */
const LONG = 10_000

export function Badge({ count, isMuted, label }: Props) {
  if (count === 0) return null
  const text =
    count !== undefined && writeNumber(count, count >= LONG ? { notation: 'compact' } : { useGrouping: false })
  return (
    <span class={`Badge${isMuted ? ' Badge--muted' : ''}`}>
      {label && <span class="Unseen">{label}</span>}
      <span aria-hidden={label ? true : undefined}>{text}</span>
    </span>
  )
}
