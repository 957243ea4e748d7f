import { expect, it } from 'vitest'

import { EMOJI_GROUPS } from '~/ui/composer/pickers/emojiGroups'

it('holds emoji that are ones, each once', () => {
  const all = EMOJI_GROUPS.flatMap(({ emoji }) => emoji)
  const isEmoji = new RegExp('^\\p{RGI_Emoji}$', 'v')
  expect(all.filter((each) => !isEmoji.test(each))).toEqual([])
  expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([])
  expect(all.length).toBeGreaterThan(1500)
})
