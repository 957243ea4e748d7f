import type { tl } from '@mtcute/web'
import { describe, expect, it } from 'vitest'

import { buildMessage } from '~/engine/views/messages'

const SELF = 1000001
const OTHER = 1000002

function message(peer: number, out: boolean): tl.RawMessage {
  return { _: 'message', id: 7, peerId: { _: 'peerUser', userId: peer }, date: 1, message: 'Words', out }
}

describe('whose a message is', () => {
  it.each([
    [OTHER, true, true, SELF],
    [OTHER, false, false, OTHER],
    [SELF, false, true, SELF],
  ])('in the chat with %i, out: %s', (peer, out, isOut, from) => {
    expect(buildMessage(message(peer, out), SELF)).toMatchObject({ chat: peer, isOut, from })
  })
})
