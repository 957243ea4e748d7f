import { expect, it } from 'vitest'

import { findNeighbour } from '~/ui/media/neighbour'

const isVoice = (id: number) => (id % 10 === 0 ? id : undefined)

it('passes over what is between', () => {
  expect(findNeighbour([10, 11, 12, 20, 30], 10, 1, isVoice)).toBe(20)
  expect(findNeighbour([10, 20, 21, 22, 30], 30, -1, isVoice)).toBe(20)
})

it('finds nothing beyond the last one', () => {
  expect(findNeighbour([10, 20, 21], 20, 1, isVoice)).toBeUndefined()
  expect(findNeighbour([10, 20], 10, -1, isVoice)).toBeUndefined()
})

it('does not begin anew where the one it comes from is not in the list', () => {
  expect(findNeighbour([10, 20], 500, 1, isVoice)).toBeUndefined()
})
