import { describe, expect, it } from 'vitest'

import { checkAddress, parseMarkdown, parseTyped } from '~/ui/composer/editor/markdown'
import { plain } from '~/ui/composer/editor/rich'

const parse = (text: string) => {
  const { text: shown, entities } = parseMarkdown(plain(text))
  return [shown, ...entities.map(({ kind, offset, length }) => `${kind} ${offset} ${length}`)]
}

describe('parseMarkdown', () => {
  it.each([
    ['a **bold** word', ['a bold word', 'bold 2 4']],
    ['__italic__, ~~gone~~ and ||hidden||', ['italic, gone and hidden', 'italic 0 6', 'strike 8 4', 'spoiler 17 6']],
    ['run `make **it**` now', ['run make **it** now', 'code 4 11']],
    ['**all __of__ it**', ['all of it', 'bold 0 9', 'italic 4 2']],
    ['```python\nprint(1)\n```', ['print(1)', 'pre 0 8']],
    ['```one line```', ['one line', 'pre 0 8']],
    ['سلام **دنیا**', ['سلام دنیا', 'bold 5 4']],
  ])('turns %j into formatting', (text, expected) => expect(parse(text)).toEqual(expected))

  it.each([
    '2 ** 3 ** 4',
    'a__b__c',
    '__init__.py and x__',
    '** not**',
    'a | b || c',
    '[text](javascript:alert(1))',
    '****',
  ])('leaves %j alone', (text) => expect(parse(text)).toEqual([text]))

  it('says where links lead and of which language a program is', () => {
    expect(parseMarkdown(plain('see [us](chapar.example/a_(b))')).entities).toEqual([
      { kind: 'textUrl', offset: 4, length: 2, url: 'https://chapar.example/a_(b)', language: undefined },
    ])
    expect(parseMarkdown(plain('```c++\nint x;\n```')).entities[0]?.language).toBe('c++')
  })

  it('leaves alone what is code already', () => {
    const rich = { text: 'x **y**', entities: [{ kind: 'code' as const, offset: 0, length: 7 }] }
    expect(parseMarkdown(rich)).toEqual(rich)
  })

  it('keeps other formatting where it was', () => {
    const rich = { text: '**a** b', entities: [{ kind: 'underline' as const, offset: 6, length: 1 }] }
    const { text, entities } = parseMarkdown(rich)
    expect([text, entities.map(({ kind, offset }) => [kind, offset])]).toEqual([
      'a b',
      [
        ['bold', 0],
        ['underline', 2],
      ],
    ])
  })
})

describe('parseTyped', () => {
  it('turns what ends at the caret, and nothing else', () => {
    expect(parseTyped(plain('**a** **b** c'), 11)).toMatchObject({ rich: { text: '**a** b c' }, caret: 7 })
    expect(parseTyped(plain('**a** b'), 7)).toBeUndefined()
    expect(parseTyped(plain('**a*'), 4)).toBeUndefined()
  })
})

describe('checkAddress', () => {
  it.each([
    ['chapar.example', 'https://chapar.example'],
    ['https://a.example/b?c', 'https://a.example/b?c'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['word', undefined],
  ])('takes %j for %j', (text, expected) => expect(checkAddress(text)).toBe(expected))
})
