import '~/ui/kit/Checkbox.css'

interface Props {
  label: string
  hint?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
}

export function Checkbox({ label, hint, isOn, onChange, isDisabled }: Props) {
  return (
    <label class="Checkbox">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="Checkbox-hint">{hint}</span>}
      </span>
    </label>
  )
}
