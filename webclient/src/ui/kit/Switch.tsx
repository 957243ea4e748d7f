import '~/ui/kit/ListItem.css'
import '~/ui/kit/Switch.css'

import { useId } from 'preact/hooks'

import { Icon, type IconName } from '~/ui/kit/Icon'

interface Props {
  label: string
  /** What it does, in a smaller line. */
  hint?: string
  icon?: IconName
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
}

/** On or off, at once. */
export function Switch({ label, hint, icon, isOn, onChange, isDisabled }: Props) {
  const id = useId()
  return (
    <button
      type="button"
      class="ListItem Switch"
      role="switch"
      aria-checked={isOn}
      aria-labelledby={id}
      aria-describedby={hint && `${id}-hint`}
      disabled={isDisabled}
      onClick={() => onChange(!isOn)}
    >
      {icon && <Icon name={icon} />}
      <span class="ListItem-text">
        <span id={id}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} class="Switch-hint">
            {hint}
          </span>
        )}
      </span>
      <span class="Switch-track" />
    </button>
  )
}
