/** Light, dark, or as the system wants. */

import { signal } from '@preact/signals'

export type Theme = 'system' | 'light' | 'dark'

const KEPT_AS = 'chapar.theme'

export const theme = signal<Theme>(readKept())

export function setTheme(wanted: Theme): void {
  localStorage.setItem(KEPT_AS, wanted)
  theme.value = wanted
  applyTheme()
}

/** The style sheets look at `data-theme`; without it, at the system's. */
export function applyTheme(): void {
  const root = document.documentElement
  if (theme.value === 'system') delete root.dataset.theme
  else root.dataset.theme = theme.value
}

function readKept(): Theme {
  const kept = localStorage.getItem(KEPT_AS)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}
