import '~/ui/kit/Checkbox.css'
import '~/ui/kit/RadioList.css'

import { useId } from 'preact/hooks'

export interface RadioOption<T extends string> {
  value: T
  label: string
  hint?: string
  /** The language of the label, when it is not the page's. */
  lang?: string
}

interface Props<T extends string> {
  /** What is chosen, for who cannot see the heading above. */
  label: string
  options: readonly RadioOption<T>[]
  value: T | undefined
  onChange: (value: T) => void
}

/** One of several; arrow keys choose. */
export function RadioList<T extends string>({ label, options, value, onChange }: Props<T>) {
  const name = useId()
  return (
    <fieldset class="RadioList">
      <legend class="Unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="Checkbox">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span lang={option.lang}>
            {option.label}
            {option.hint && <span class="Checkbox-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
