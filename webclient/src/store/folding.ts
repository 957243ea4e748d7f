/** Names as people look for them: without case, accents, vowel marks and the differences of keyboards. */

/** Letters that keyboards write differently; the Arabic ones as Persian readers see them. */
const SAME: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ё: 'е',
  ß: 'ss',
  ı: 'i',
}
const ARABIC_ZERO = 0x660
const PERSIAN_ZERO = 0x6f0
/** Half-spaces, joiners and marks of direction: nobody looks for them. */
const INVISIBLE = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0600-\u06ffёßı]/g, (letter) => SAME[letter] ?? foldDigit(letter))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(INVISIBLE, '')
    .trim()
}

/** Whether every word that is looked for begins a word of the text, or all of it does, spaces aside. Both are folded. */
export function matches(text: string, wanted: string): boolean {
  const words = splitWords(text)
  const wantedWords = splitWords(wanted)
  const whole = wantedWords.join('')
  return (
    wantedWords.every((each) => words.some((word) => word.startsWith(each))) ||
    words.some((_, at) => words.slice(at).join('').startsWith(whole))
  )
}

function splitWords(text: string): string[] {
  return text.split(/[\s\p{P}\p{S}]+/u).filter(Boolean)
}

function foldDigit(letter: string): string {
  const code = letter.charCodeAt(0)
  for (const zero of [ARABIC_ZERO, PERSIAN_ZERO]) {
    if (code >= zero && code <= zero + 9) return String(code - zero)
  }
  return letter
}
