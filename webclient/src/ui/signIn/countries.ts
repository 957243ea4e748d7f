/** Calling codes, for the field where people type their number. */

import { signal } from '@preact/signals'

import type { Country } from '~/engine/areas/session'
import { engine } from '~/store/engine'
import { language } from '~/store/words'

/** In the order of their names; empty until they have come. */
export const countries = signal<readonly Country[]>([])

export async function loadCountries(): Promise<void> {
  const { compare } = new Intl.Collator(language.value)
  const found = await engine.session.listCountries(language.value).catch(() => [])
  countries.value = found.sort((a, b) => compare(a.name, b.name))
}

/** The country whose code a number (digits only) begins with; the longest code counts. */
export function findCountry(all: readonly Country[], digits: string): Country | undefined {
  let best: Country | undefined
  let length = 0
  for (const country of all) {
    for (const code of country.codes) {
      if (code.length > length && digits.startsWith(code)) [best, length] = [country, code.length]
    }
  }
  return best
}

/** A country's flag, as the two letters of its code make it. */
export function flagOf(iso: string): string {
  return String.fromCodePoint(...[...iso.toUpperCase()].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65))
}
