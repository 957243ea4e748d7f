/** The five languages say the same things, in all the forms that each of them needs. */

import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { readWords } from '../tools/words.ts'

const LANGUAGES = ['en', 'fa', 'ar', 'ru', 'fr']
const SOURCES = new URL('../src/', import.meta.url)
/** Forms that read like `other` in these languages, which is taken where they are not there. */
const LIKE_OTHER: Record<string, string> = { fa: 'one', fr: 'many' }
const PLURAL = /_(zero|one|two|few|many|other)$/

const english = await readWords('en')

/** `chat.views_one` and `chat.views_other` are both `chat.views`; a key that only ends so has no `_other` beside it. */
function stem(key: string, words: Record<string, string>): string {
  const base = key.replace(PLURAL, '')
  return `${base}_other` in words ? base : key
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
}

function sayings(words: Record<string, string>): string[] {
  return [...new Set(Object.keys(words).map((key) => stem(key, words)))].sort()
}

describe.each(LANGUAGES)('%s', async (language) => {
  const words = await readWords(language)

  test('says all that English says, and nothing more', () => {
    expect(sayings(words)).toEqual(sayings(english))
  })

  test('has every form of its plurals', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const wrong = sayings(words).filter((base) => {
      if (!(`${base}_other` in words)) return false
      return needed.some((form) => form !== LIKE_OTHER[language] && !(`${base}_${form}` in words))
    })
    expect(wrong).toEqual([])
  })

  test('puts in what English puts in', () => {
    const wrong = Object.entries(words).filter(([key, text]) => {
      const model = english[key] ?? english[`${stem(key, words)}_other`] ?? ''
      // "One message" need not name its number.
      const counted = (each: string) => each !== '{count}' || key.endsWith('_other') || !PLURAL.test(key)
      return placeholders(text).filter(counted).join() !== placeholders(model).filter(counted).join()
    })
    expect(wrong).toEqual([])
  })

  test('says nothing that is empty', () => {
    expect(Object.keys(words).filter((key) => !words[key]?.trim())).toEqual([])
  })
})

test('French signs stay with the word before them', async () => {
  const french = Object.entries(await readWords('fr'))
  expect(french.filter(([, text]) => / [;:?!»]|« /.test(text)).map(([key]) => key)).toEqual([])
})

test('whatever the sources say is there to be said', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const missing = files.flatMap((name) => {
    const said = readFileSync(new URL(name, SOURCES), 'utf8').matchAll(/\bsay\(\s*'([\w.]+)'/g)
    return [...said]
      .map(([, key = '']) => key)
      .filter((key) => !(key in english) && !(`${key}_other` in english))
      .map((key) => `${name}: ${key}`)
  })
  expect(missing).toEqual([])
})
