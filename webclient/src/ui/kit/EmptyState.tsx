import '~/ui/kit/EmptyState.css'

import type { ComponentChildren } from 'preact'

import { Icon, type IconName } from '~/ui/kit/Icon'

/** Says that there is nothing here, and what one could do about it. */
export function EmptyState(props: { icon?: IconName; title: string; text?: string; children?: ComponentChildren }) {
  return (
    <div class="EmptyState">
      {props.icon && <Icon name={props.icon} size={56} />}
      <p class="EmptyState-title">{props.title}</p>
      {props.text && <p class="EmptyState-text">{props.text}</p>}
      {props.children}
    </div>
  )
}
