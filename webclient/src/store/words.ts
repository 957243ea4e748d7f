/** What the page says, in the reader's language, and how it writes numbers and moments. */

import { computed, signal } from '@preact/signals'

import { keep, readKept } from '~/store/kept'

export const LANGUAGES = ['fa', 'en', 'ar', 'ru', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

const RIGHT_TO_LEFT: readonly Language[] = ['fa', 'ar']
const KEPT_AS = 'chapar.language'

/** A file an area: `say('kit.back')` is `back` in `words/LANGUAGE/kit.json`. */
const files: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  fa: () => import('virtual:words/fa'),
  en: () => import('virtual:words/en'),
  ar: () => import('virtual:words/ar'),
  ru: () => import('virtual:words/ru'),
  fr: () => import('virtual:words/fr'),
}

export const language = signal<Language>(chooseLanguage())
const words = signal<ReadonlyMap<string, string>>(new Map())

export const direction = computed(() => (RIGHT_TO_LEFT.includes(language.value) ? 'rtl' : 'ltr'))

const plurals = computed(() => new Intl.PluralRules(language.value))
const numbers = computed(() => new Intl.NumberFormat(language.value))

/** Load the words of a language, and speak it from now on. */
export async function loadWords(wanted: Language = language.value): Promise<void> {
  words.value = new Map(Object.entries((await files[wanted]()).default))
  language.value = wanted
  document.documentElement.lang = wanted
  document.documentElement.dir = direction.value
}

export async function setLanguage(wanted: Language): Promise<void> {
  keep(KEPT_AS, wanted)
  await loadWords(wanted)
}

/** A sentence: `{name}` is put in. With `count`, its plural form is taken (`key_one`, `key_few`, …, `key_other`). */
export function say(key: string, values: Record<string, string | number> = {}): string {
  const { count } = values
  const form = typeof count === 'number' ? words.value.get(`${key}_${plurals.value.select(count)}`) : undefined
  const text = form ?? words.value.get(`${key}_other`) ?? words.value.get(key) ?? key
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : typeof value === 'number' ? numbers.value.format(value) : isolate(value)
  })
}

/** Whether there is such a sentence. */
export function canSay(key: string): boolean {
  return words.value.has(key)
}

export function writeNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return options ? numberFormat(language.value, options).format(value) : numbers.value.format(value)
}

/** Several names as one part of a sentence: "a, b and c". */
export function writeList(names: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: 'conjunction' }).format(names.map(isolate))
}

/** A moment (Unix seconds) as Intl writes it. */
export function writeDate(seconds: number, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language.value, options).format(seconds * 1000)
}

/** The month of a moment, and its year. (Intl writes both at once the wrong way round in Persian.) */
export function writeMonth(seconds: number): string {
  return `${writeDate(seconds, { month: 'long' })} ${writeDate(seconds, { year: 'numeric' })}`
}

const numberFormat = keepFormats((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))
const dateFormat = keepFormats((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))

/** Making a format takes longer than a hundred uses of it. */
function keepFormats<O, F>(make: (tag: string, options: O) => F): (tag: string, options: O) => F {
  const kept = new Map<string, F>()
  return (tag, options) => {
    const key = tag + JSON.stringify(options)
    let format = kept.get(key)
    if (!format) kept.set(key, (format = make(tag, options)))
    return format
  }
}

/** A name inside a sentence keeps its own direction, and does not change the sentence's. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

function chooseLanguage(): Language {
  const wanted = [readKept(KEPT_AS) ?? '', ...navigator.languages].map((tag) => tag.split('-')[0])
  return (
    LANGUAGES.find((each) => each === wanted.find((tag) => (LANGUAGES as readonly string[]).includes(tag ?? ''))) ??
    'en'
  )
}
