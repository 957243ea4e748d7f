import 'fake-indexeddb/auto'

import { tl } from '@mtcute/web'
import { beforeEach, describe, expect, it } from 'vitest'

import type { FileRef } from '~/contract/media'
import { Refused } from '~/contract/wire'
import type { Engine } from '~/engine/engine'
import { PART_BYTES } from '~/engine/files/download'
import { FileBook } from '~/engine/files/fileBook'

const SIZE = PART_BYTES * 3 + 5
const BYTES = Uint8Array.from({ length: SIZE }, (_, index) => (index * 7 + (index >> 9)) & 255)

function fileOf(id: string, reference = 'bmV3', mime = 'video/mp4'): FileRef {
  const fileId = JSON.stringify({ form: 'document', dc: 1, id, hash: '2', reference, size: '' })
  return { fileId, uniqueId: `document.${id}.`, size: SIZE, mime }
}

/** A server with one file whose old references have expired, and a message that carries it. */
function makeEngine() {
  const asked: number[] = []
  let messagesAsked = 0
  async function call(request: { _: string; offset: number; limit: number; location?: { fileReference: Uint8Array } }) {
    if (request._ === 'messages.getMessages') {
      messagesAsked++
      return { _: 'messages.messages', messages: [message()], users: [], chats: [] }
    }
    asked.push(request.offset)
    await new Promise((resolve) => setTimeout(resolve, 2))
    const reference = new TextDecoder().decode(request.location?.fileReference)
    if (reference !== 'new') throw new tl.RpcError(400, 'FILE_REFERENCE_EXPIRED')
    return { _: 'upload.file', bytes: BYTES.slice(request.offset, request.offset + request.limit) }
  }
  const engine = {
    self: 1,
    client: { call },
    call,
    peers: { input: async () => ({ _: 'inputPeerSelf' }) },
    messages: { put: () => undefined },
    cache: { put: () => undefined },
    emit: () => undefined,
  }
  return { engine: engine as unknown as Engine, asked, messagesAsked: () => messagesAsked }
}

function message() {
  const document = {
    _: 'document',
    id: { toString: () => '77' },
    accessHash: { toString: () => '2' },
    fileReference: new TextEncoder().encode('new'),
    dcId: 1,
    size: SIZE,
    mimeType: 'video/mp4',
    attributes: [],
  }
  return {
    _: 'message',
    id: 5,
    peerId: { _: 'peerUser', userId: 9 },
    message: '',
    date: 1,
    media: { _: 'messageMediaDocument', document },
  }
}

async function bytesOf(blob: Blob): Promise<number> {
  return Buffer.compare(new Uint8Array(await blob.arrayBuffer()), BYTES)
}

describe('FileBook', () => {
  let lastId = 100
  let id = ''
  beforeEach(() => (id = String(++lastId)))

  it('asks once for all who ask, and never again for what it has', async () => {
    const { engine, asked } = makeEngine()
    const book = new FileBook(engine)
    const [one, other] = await Promise.all([book.load(fileOf(id)), book.load(fileOf(id))])
    expect(other).toBe(one)
    expect(await bytesOf(one)).toBe(0)
    expect(asked.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3].map((part) => part * PART_BYTES))
    await new Promise((resolve) => setTimeout(resolve, 20))
    const again = await new FileBook(engine).load(fileOf(id))
    expect(await bytesOf(again)).toBe(0)
    expect(asked).toHaveLength(4)
  })

  it('gives nothing a type that a browser would run', async () => {
    const { engine } = makeEngine()
    const blob = await new FileBook(engine).load(fileOf(id, 'bmV3', 'text/html'))
    expect(blob.type).toBe('application/octet-stream')
  })

  it('finds its message again when the reference has expired', async () => {
    const { engine, messagesAsked } = makeEngine()
    const book = new FileBook(engine)
    const blob = await book.load(fileOf('77', 'b2xk'), { chat: 9, message: 5 })
    expect(await bytesOf(blob)).toBe(0)
    expect(messagesAsked()).toBeGreaterThan(0)
  })

  it('says so when there is nowhere to ask again', async () => {
    const { engine } = makeEngine()
    await expect(new FileBook(engine).load(fileOf(id, 'b2xk'))).rejects.toThrow('FILE_REFERENCE_EXPIRED')
  })

  it('stops when the last one who asked wants it no longer', async () => {
    const { engine } = makeEngine()
    const book = new FileBook(engine)
    const one = book.load(fileOf(id))
    const other = book.load(fileOf(id))
    book.cancel(fileOf(id).uniqueId)
    book.cancel(fileOf(id).uniqueId)
    await expect(one).rejects.toThrow(Refused)
    await expect(other).rejects.toThrow('CANCELLED')
    expect(await bytesOf(await book.load(fileOf(id)))).toBe(0)
  })

  it('reads stretches, across no part and not beyond the end', async () => {
    const { engine, asked } = makeEngine()
    const book = new FileBook(engine)
    expect(await book.read(fileOf(id), PART_BYTES + 10, 20)).toEqual(BYTES.slice(PART_BYTES + 10, PART_BYTES + 30))
    expect(await book.read(fileOf(id), PART_BYTES * 3, PART_BYTES)).toEqual(BYTES.slice(PART_BYTES * 3))
    await book.read(fileOf(id), PART_BYTES + 500, 20)
    expect(asked).toEqual([PART_BYTES, PART_BYTES * 3])
  })
})
