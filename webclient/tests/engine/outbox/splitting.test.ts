import { describe, expect, it } from 'vitest'

import { splitText } from '~/engine/outbox/splitting'

describe('splitText', () => {
  it('leaves alone what is short, without the blanks around it', () => {
    expect(splitText('  a rose \n', [{ kind: 'bold', offset: 2, length: 6 }])).toEqual([
      { text: 'a rose', entities: [{ kind: 'bold', offset: 0, length: 6 }] },
    ])
    expect(splitText(' \n ', [])).toEqual([])
  })

  it('cuts between words, at line ends if there are any', () => {
    expect(splitText('one two three', [], 8).map(({ text }) => text)).toEqual(['one two', 'three'])
    expect(splitText('one two six\nthree four', [], 18).map(({ text }) => text)).toEqual(['one two six', 'three four'])
  })

  it('cuts words that are too long, but no characters', () => {
    expect(splitText('a'.repeat(10), [], 4).map(({ text }) => text)).toEqual(['aaaa', 'aaaa', 'aa'])
    expect(splitText('aaa😀bbb', [], 4).map(({ text }) => text)).toEqual(['aaa', '😀bb', 'b'])
  })

  it('cuts formatting with the text', () => {
    const pieces = splitText('one two three', [{ kind: 'italic', offset: 4, length: 9 }], 8)
    expect(pieces.map(({ entities }) => entities)).toEqual([
      [{ kind: 'italic', offset: 4, length: 3 }],
      [{ kind: 'italic', offset: 0, length: 5 }],
    ])
  })

  it('loses nothing but blanks, whatever the text', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    const letters = ['a', 'ب', '😀', ' ', '\n', 'word', '👨‍👩‍👧']
    for (let turn = 0; turn < 300; turn++) {
      const text = Array.from({ length: random(60) }, () => letters[random(letters.length)]).join('')
      const limit = 4 + random(20)
      const pieces = splitText(text, [], limit).map((piece) => piece.text)
      expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(pieces.filter((piece) => piece.length > limit || piece !== piece.trim() || !piece.isWellFormed())).toEqual(
        [],
      )
    }
  })
})
