/** Looking for something in the open chat. */

import { signal } from '@preact/signals'

/** What is looked for; undefined: nothing is. */
export const chatSearch = signal<{ text: string } | undefined>(undefined)

export function openSearch(text = ''): void {
  chatSearch.value = { text }
}

export function closeSearch(): void {
  chatSearch.value = undefined
}
