import { Icon } from '~/ui/kit/Icon'

/** Whether a message is chosen. */
export function Checkmark({ isOn }: { isOn: boolean }) {
  return (
    <span class="Checkmark" data-on={isOn}>
      {isOn && <Icon name="check" size={16} />}
    </span>
  )
}
