import { describe, expect, it } from 'vitest'

import {
  clear,
  format,
  hasFormat,
  normalize,
  plain,
  replace,
  type Rich,
  slice,
  toggle,
  trim,
} from '~/ui/composer/editor/rich'

const bold = (text: string, ...stretches: [number, number][]): Rich => ({
  text,
  entities: stretches.map(([offset, length]) => ({ kind: 'bold', offset, length })),
})

describe('normalize', () => {
  it('joins what touches, and drops what lies outside or is not ours to set', () => {
    const entities = [
      { kind: 'bold' as const, offset: 2, length: 2 },
      { kind: 'bold' as const, offset: 0, length: 2 },
      { kind: 'italic' as const, offset: 3, length: 90 },
      { kind: 'italic' as const, offset: 50, length: 3 },
      { kind: 'hashtag' as const, offset: 0, length: 2 },
    ]
    expect(normalize({ text: 'abcdef', entities }).entities).toEqual([
      { kind: 'bold', offset: 0, length: 4 },
      { kind: 'italic', offset: 3, length: 3 },
    ])
  })

  it('leaves two links that touch apart', () => {
    const entities = [0, 1].map((offset) => ({
      kind: 'textUrl' as const,
      offset,
      length: 1,
      url: `https://${offset}.example`,
    }))
    expect(normalize({ text: 'ab', entities }).entities).toEqual(entities)
  })
})

describe('replace', () => {
  it.each([
    ['inside', bold('abcd', [0, 4]), 2, 2, bold('abXcd', [0, 5])],
    ['before', bold('abcd', [2, 2]), 0, 0, bold('Xabcd', [3, 2])],
    ['at the beginning', bold('abcd', [2, 2]), 2, 2, bold('abXcd', [3, 2])],
    ['at the end', bold('abcd', [0, 2]), 2, 2, bold('abXcd', [0, 2])],
    ['over the end', bold('abcd', [0, 3]), 2, 4, bold('abX', [0, 2])],
    ['over the beginning', bold('abcd', [1, 3]), 0, 2, bold('Xcd', [1, 2])],
    ['over all of it', bold('abcd', [1, 2]), 0, 4, bold('X')],
  ])('%s', (_, rich, from, to, expected) => expect(replace(rich, from, to, plain('X'))).toEqual(expected))

  it('brings formatting along', () => {
    expect(replace(plain('ab'), 1, 1, bold('X', [0, 1]))).toEqual(bold('aXb', [1, 1]))
  })
})

describe('toggle', () => {
  it('gives a stretch a format, and takes it away again', () => {
    const once = toggle(bold('abcd', [0, 2]), 1, 4, 'bold')
    expect(once).toEqual(bold('abcd', [0, 4]))
    expect(toggle(once, 1, 2, 'bold')).toEqual(bold('abcd', [0, 1], [2, 2]))
  })

  it('knows what is formatted: all of a stretch, or what stands before the caret', () => {
    const rich = bold('abcd', [1, 2])
    expect([hasFormat(rich, 1, 3, 'bold'), hasFormat(rich, 1, 4, 'bold')]).toEqual([true, false])
    expect([hasFormat(rich, 1, 1, 'bold'), hasFormat(rich, 3, 3, 'bold')]).toEqual([false, true])
  })
})

it('cuts and trims with the formatting', () => {
  expect(slice(bold('abcd', [1, 2]), 2, 4)).toEqual(bold('cd', [0, 1]))
  expect(trim(bold(' \n ab ', [0, 5]))).toEqual(bold('ab', [0, 2]))
  expect(clear(format(bold('abcd', [0, 4]), 1, 2, { kind: 'italic' }), 0, 4)).toEqual(plain('abcd'))
})
