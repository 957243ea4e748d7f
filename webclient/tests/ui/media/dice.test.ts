import { expect, it } from 'vitest'

import { reelsOf } from '~/ui/media/dice/SlotMachine'

it('a slot machine shows two bits of its value on each reel', () => {
  expect(reelsOf(1)).toEqual(['bar', 'bar', 'bar'])
  expect(reelsOf(22)).toEqual(['berries', 'berries', 'berries'])
  expect(reelsOf(43)).toEqual(['lemon', 'lemon', 'lemon'])
  expect(reelsOf(64)).toEqual(['seven', 'seven', 'seven'])
  expect(reelsOf(2)).toEqual(['berries', 'bar', 'bar'])
  expect(reelsOf(48)).toEqual(['seven', 'seven', 'lemon'])
})
