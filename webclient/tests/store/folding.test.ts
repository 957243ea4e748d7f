import { describe, expect, it } from 'vitest'

import { fold, matches } from '~/store/folding'

const fits = (name: string, query: string) => matches(fold(name), fold(query))

describe('names are found', () => {
  it.each([
    ['Arabic letters for Persian ones', 'علی کریمی', 'علي كريمي'],
    ['Persian letters for Arabic ones', 'علي كريمي', 'کریمی'],
    ['without the half-space', 'گل‌فروشی نرگس', 'گلفروشی'],
    ['with a space for the half-space', 'می‌خواهم', 'می خواهم'],
    ['with a half-space for the space', 'دانش نامه', 'دانش‌نامه'],
    ['without vowel marks', 'مُحَمَّد', 'محمد'],
    ['without hamza', 'أحمد', 'احمد'],
    ['without madda', 'آرش', 'ارش'],
    ['by digits of another keyboard', 'کلاس ۱۲', 'کلاس 12'],
    ['without accents', 'Éric Müller', 'eric mull'],
    ['without the dots of ё', 'Пётр', 'петр'],
    ['by words in any order', 'Juliet Capulet', 'cap jul'],
    ['in any case', 'ROMEO', 'romeo'],
    ['over marks of direction', '\u202bسارا\u202c', 'سارا'],
  ])('%s', (_, name, query) => expect(fits(name, query)).toBe(true))

  it.each([
    ['Juliet', 'liet'],
    ['Romeo Montague', 'romeo cap'],
  ])('but %j not by %j', (name, query) => expect(fits(name, query)).toBe(false))
})
