import '~/ui/composer/Suggestions.css'

import type { RefObject } from 'preact'
import { useEffect, useId, useImperativeHandle, useState } from 'preact/hooks'

import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { countUse } from '~/ui/composer/pickers/recentEmoji'
import { type Suggestion, useSuggestions } from '~/ui/composer/suggesting'
import { Avatar } from '~/ui/kit/Avatar'

/** What the field hands keys to, before it looks at them itself. */
export interface SuggestionKeys {
  /** True when the key was taken. */
  onKeyDown: (event: KeyboardEvent) => boolean
}

const LABELS = { '@': 'composer.people', '/': 'composer.commands', ':': 'composer.emoji' } as const

/** Who may be meant by what is being typed, which command of a bot, or which emoji. */
export function Suggestions({
  composition,
  keys,
}: {
  composition: Composition
  keys: RefObject<SuggestionKeys | null>
}) {
  const { chat } = composition.place
  const [asked, suggestions] = useSuggestions(composition)
  const [at, setAt] = useState(0)
  const [left, setLeft] = useState<string>()
  const id = useId()
  const isOpen = asked !== undefined && suggestions.length > 0 && left !== asked.sign + asked.from
  useEffect(() => setAt(0), [asked?.query, chat])
  useEffect(() => {
    if (!asked) setLeft(undefined)
  }, [asked === undefined])
  const chosen = isOpen ? suggestions[at] : undefined
  useEffect(() => {
    const root = composition.editor?.root
    if (chosen) root?.setAttribute('aria-activedescendant', `${id}-${at}`)
    else root?.removeAttribute('aria-activedescendant')
    if (chosen) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.key])

  function choose(suggestion: Suggestion) {
    if (!asked) return
    if (asked.sign === ':') countUse(suggestion.title)
    composition.insert(suggestion.insert, { from: asked.from, to: asked.to })
  }
  useImperativeHandle(keys, () => ({
    onKeyDown(event) {
      if (!isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return false
      const { length } = suggestions
      const step = stepOf(event.key, asked.sign === ':')
      if (step) setAt((at + step + length) % length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen)
      else if (event.key === 'Escape') setLeft(asked.sign + asked.from)
      else return false
      event.preventDefault()
      return true
    },
  }))
  if (!isOpen) return null
  return (
    <ul class="Suggestions" data-sign={asked.sign} role="listbox" aria-label={say(LABELS[asked.sign])}>
      {suggestions.map((each, index) => (
        <li
          key={each.key}
          id={`${id}-${index}`}
          class="Suggestions-item"
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
          onClick={() => choose(each)}
        >
          {each.peer !== undefined && <Avatar peer={each.peer} size={32} />}
          <bdi class="Truncate">{each.title}</bdi>
          {each.note && (
            <span class="Suggestions-note Truncate" dir="auto">
              {each.note}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Emoji stand beside each other, everything else one below the other. */
function stepOf(key: string, isLine: boolean): number {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  const forth = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (!isLine || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return 0
  return key === forth ? 1 : -1
}
