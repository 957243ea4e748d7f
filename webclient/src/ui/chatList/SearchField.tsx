import '~/ui/chatList/SearchField.css'

import type { TargetedEvent } from 'preact'

import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { IconButton } from '~/ui/kit/IconButton'

interface Props {
  label: string
  value: string
  onInput: (text: string) => void
  onClick?: () => void
  onKeyDown?: (event: TargetedEvent<HTMLInputElement, KeyboardEvent>) => void
  isFocused?: boolean
}

export function SearchField({ label, value, onInput, onClick, onKeyDown, isFocused }: Props) {
  return (
    <div class="SearchField" role="search">
      <Icon name="search" size={20} />
      <input
        type="text"
        enterkeyhint="search"
        dir={value ? 'auto' : undefined}
        autocomplete="off"
        autofocus={isFocused}
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onClick={onClick}
        onKeyDown={onKeyDown}
      />
      {value && (
        <IconButton
          icon="close"
          label={say('chatList.clearSearch')}
          onClick={(event) => {
            onInput('')
            event.currentTarget.parentElement?.querySelector('input')?.focus()
          }}
        />
      )}
    </div>
  )
}
