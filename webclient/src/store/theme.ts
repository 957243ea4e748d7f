/** Light, dark, as the system wants, or dark between two times of the day. */

import { computed, effect, signal } from '@preact/signals'

import { keep, readKept } from '~/store/kept'

export const THEMES = ['system', 'light', 'dark', 'night'] as const
/** `night`: dark in the evening and at night, by the clock. */
export type Theme = (typeof THEMES)[number]

const KEPT_AS = 'chapar.theme'
/** Hours of the day. */
const NIGHT = { from: 20, to: 7 }

export const theme = signal<Theme>(readTheme())

const system = matchMedia('(prefers-color-scheme: dark)')
const isSystemDark = signal(system.matches)
const isNight = signal(readClock())

/** Whether what is seen now is dark. */
export const isDark = computed(() => {
  if (theme.value === 'system') return isSystemDark.value
  return theme.value === 'dark' || (theme.value === 'night' && isNight.value)
})

export function setTheme(wanted: Theme): void {
  keep(KEPT_AS, wanted)
  theme.value = wanted
}

/** The style sheets look at `data-theme`; without it, at the system's. */
export function applyTheme(): void {
  system.addEventListener('change', () => (isSystemDark.value = system.matches))
  addEventListener('storage', ({ key }) => key === KEPT_AS && (theme.value = readTheme()))
  setInterval(() => (isNight.value = readClock()), 60_000)
  effect(() => {
    const root = document.documentElement
    if (theme.value === 'system') delete root.dataset.theme
    else root.dataset.theme = isDark.value ? 'dark' : 'light'
  })
}

function readTheme(): Theme {
  const kept = readKept(KEPT_AS)
  return THEMES.find((each) => each === kept) ?? 'system'
}

function readClock(): boolean {
  const hour = new Date().getHours()
  return hour >= NIGHT.from || hour < NIGHT.to
}
