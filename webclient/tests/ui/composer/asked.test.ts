import { expect, it } from 'vitest'

import { findAsked } from '~/ui/composer/asked'

it.each([
  ['@ro', '@', 'ro', 0],
  ['hello @', '@', '', 6],
  ['/start', '/', 'start', 0],
  ['well :smi', ':', 'smi', 5],
  ['(:heart', ':', 'heart', 1],
  [':می\u200cخن', ':', 'می\u200cخن', 0],
])('finds what %j names', (text, sign, query, from) =>
  expect(findAsked(text, text.length)).toEqual({ sign, query, from, to: text.length }),
)

it.each(['romeo@verona', 'at 12:30', ':D', ':', 'https://x', 'a:smile', ':smile ', ':-)'])(
  'finds nothing named by %j',
  (text) => expect(findAsked(text, text.length)).toBeUndefined(),
)

it('looks at what stands before the caret', () => expect(findAsked(':smile and so on', 4)?.query).toBe('smi'))
