/** From the field to what was found, and among it, by arrow keys. */

import { moveFocus } from '~/ui/kit/focus'

export const RESULTS = 'search-results'
const STOPS = '.FoundRow'

/** Arrow keys of the field go into the results; Enter opens the first of them. */
export function focusResults(event: KeyboardEvent): void {
  const results = document.getElementById(RESULTS)
  if (!results || event.isComposing) return
  if (event.key === 'ArrowDown') moveFocus(results, event, STOPS)
  else if (event.key === 'Enter') results.querySelector<HTMLElement>(STOPS)?.click()
}

/** Arrow keys among the results; from the first one up to the field. */
export function moveAmongResults(event: KeyboardEvent): void {
  const results = event.currentTarget as HTMLElement
  const isFirst = results.querySelector(STOPS) === document.activeElement
  if (event.key === 'ArrowUp' && isFirst) {
    event.preventDefault()
    document.querySelector<HTMLInputElement>('.ChatList-header input')?.focus()
  } else moveFocus(results, event, STOPS)
}
