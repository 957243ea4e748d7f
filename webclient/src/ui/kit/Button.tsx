import '~/ui/kit/Button.css'

import type { ComponentProps } from 'preact'

import { Icon, type IconName } from '~/ui/kit/Icon'
import { Spinner } from '~/ui/kit/Spinner'

interface Props extends Omit<ComponentProps<'button'>, 'icon' | 'class'> {
  /** `filled`: the one thing to do here; `quiet`: text only; `danger`: what cannot be undone. */
  kind?: 'filled' | 'tonal' | 'quiet' | 'danger'
  icon?: IconName
  /** Something is under way: shown, and not to be pressed. */
  isBusy?: boolean
  isWide?: boolean
  class?: string
}

export function Button(props: Props) {
  const { kind = 'tonal', icon, isBusy, isWide, class: more = '', children, disabled, type = 'button', ...rest } = props
  const classes = ['Button', `Button--${kind}`, isWide && 'Button--wide', more]
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || isBusy}
      aria-busy={isBusy}
      class={classes.filter(Boolean).join(' ')}
    >
      {isBusy ? <Spinner size={20} /> : icon && <Icon name={icon} size={20} />}
      <span class="Truncate">{children}</span>
    </button>
  )
}
