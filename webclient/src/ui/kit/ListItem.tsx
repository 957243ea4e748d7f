import '~/ui/kit/ListItem.css'

import type { ComponentChildren } from 'preact'

import { Icon, type IconName } from '~/ui/kit/Icon'

interface Props {
  title: ComponentChildren
  subtitle?: ComponentChildren
  /** Stands before the words: an avatar; or an icon by its name. */
  start?: ComponentChildren
  icon?: IconName
  /** Stands after them: a value, a badge, a button. */
  end?: ComponentChildren
  /** Then the whole row is a button. */
  onClick?: (event: MouseEvent) => void
  onContextMenu?: (event: MouseEvent) => void
  isSelected?: boolean
  isDanger?: boolean
  isDisabled?: boolean
  class?: string
}

/** A row of a list: of people, settings, whatever is chosen or read. */
export function ListItem(props: Props) {
  const { title, subtitle, start, icon, end, onClick, onContextMenu, isSelected, isDanger, class: more = '' } = props
  const classes = ['ListItem', isDanger && 'ListItem--danger', isSelected && 'ListItem--selected', more]
  const name = classes.filter(Boolean).join(' ')
  const content = (
    <>
      {icon ? <Icon name={icon} /> : start}
      <span class="ListItem-text">
        <span class="ListItem-title">{title}</span>
        {subtitle && <span class="ListItem-subtitle">{subtitle}</span>}
      </span>
      {end && <span class="ListItem-end">{end}</span>}
    </>
  )
  if (!onClick) {
    return (
      <div class={name} onContextMenu={onContextMenu}>
        {content}
      </div>
    )
  }
  return (
    <button
      type="button"
      class={name}
      aria-current={isSelected || undefined}
      disabled={props.isDisabled}
      onClick={onClick}
      onContextMenu={onContextMenu}
    >
      {content}
    </button>
  )
}
