import { describe, expect, it } from 'vitest'

import type { Draft } from '~/contract/dialogs'
import type { Engine } from '~/engine/engine'
import type { Entry } from '~/engine/outbox/entry'
import { requestEntry } from '~/engine/outbox/requests'

const CHAT = 7
const entry = { parts: [{ randomId: '1', outgoing: { place: { chat: CHAT }, text: 'to remember', entities: [] } }] }

async function send(draft: Draft | undefined): Promise<unknown> {
  const engine = {
    client: { call: async (request: object) => request },
    peers: { input: async () => ({ _: 'inputPeerSelf' }) },
    dialogs: { find: () => ({ draft }) },
  }
  return requestEntry(
    engine as unknown as Engine,
    entry as unknown as Entry,
    () => undefined,
    new AbortController().signal,
  )
}

describe('requestEntry', () => {
  it('clears the draft that became the message', async () => {
    expect(await send(undefined)).toMatchObject({ _: 'messages.sendMessage', clearDraft: true })
  })

  it('leaves alone what was begun since', async () => {
    const draft = { text: 'half a sentence', entities: [], date: 1 }
    expect(await send(draft)).toMatchObject({ _: 'messages.sendMessage', clearDraft: false })
  })
})
