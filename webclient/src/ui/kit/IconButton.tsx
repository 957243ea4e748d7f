import '~/ui/kit/IconButton.css'

import type { ComponentProps } from 'preact'

import { Icon, type IconName } from '~/ui/kit/Icon'

interface Props extends Omit<ComponentProps<'button'>, 'icon' | 'label' | 'class'> {
  icon: IconName
  /** What it does, in words. */
  label: string
  isFilled?: boolean
  /** Pressed, as a switch is. */
  isOn?: boolean
  class?: string
}

export function IconButton({ icon, label, isFilled, isOn, class: more = '', children, ...rest }: Props) {
  return (
    <button type="button" {...rest} class={`IconButton ${more}`} aria-label={label} title={label} aria-pressed={isOn}>
      <Icon name={icon} isFilled={isFilled} />
      {children}
    </button>
  )
}
