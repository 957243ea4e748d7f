import '~/ui/kit/Icon.css'

import { type IconName, POINTING, drawings } from '~/ui/kit/icons/drawings'

export type { IconName }

interface Props {
  name: IconName
  /** In pixels. */
  size?: number
  /** The shape is filled, not only drawn round. */
  isFilled?: boolean
  class?: string
}

/** A drawing in the colour of the text around it. It says nothing by itself: whoever shows it names what it stands for. */
export function Icon({ name, size = 24, isFilled, class: more = '' }: Props) {
  const classes = ['Icon', POINTING.has(name) && 'Icon--pointing', isFilled && 'Icon--filled', more]
  return (
    <svg class={classes.filter(Boolean).join(' ')} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}
