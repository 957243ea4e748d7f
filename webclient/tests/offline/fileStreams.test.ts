import { describe, expect, it } from 'vitest'

import { answerStream, parseRange, type StreamAnswer, type StreamQuestion } from '~/offline/fileStreams'

const FILE = Uint8Array.from({ length: 1000 }, (_, index) => index & 255)

/** A page that holds one file and gives at most 100 bytes at a time. */
function page(mime = 'video/mp4') {
  const asked: StreamQuestion[] = []
  return {
    asked,
    postMessage(question: StreamQuestion, [port]: Transferable[]) {
      asked.push(question)
      const { begin, end = Infinity } = question
      const bytes = FILE.slice(begin, Math.min(end, begin + 100))
      const answer: StreamAnswer | undefined =
        question.key === 'document.1.' ? { bytes, begin, total: FILE.length, mime } : undefined
      ;(port as MessagePort).postMessage(answer)
    },
  }
}

function request(range?: string, key = 'document.1.') {
  return new Request(`https://chapar.example/web/stream/${encodeURIComponent(key)}`, {
    headers: range ? { range } : {},
  })
}

describe('answerStream', () => {
  it('gives a range, and says which', async () => {
    const answer = await answerStream(request('bytes=50-'), page())
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe('bytes 50-149/1000')
    expect(answer.headers.get('content-type')).toBe('video/mp4')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(FILE.slice(50, 150))
  })

  it('gives no more than was asked for', async () => {
    const answer = await answerStream(request('bytes=990-993'), page())
    expect(answer.headers.get('content-range')).toBe('bytes 990-993/1000')
    expect((await answer.arrayBuffer()).byteLength).toBe(4)
  })

  it('refuses what is beyond the end, unknown, or would run', async () => {
    expect((await answerStream(request('bytes=1000-'), page())).status).toBe(416)
    expect((await answerStream(request('bytes=0-', 'document.2.'), page())).status).toBe(404)
    expect((await answerStream(request(), undefined)).status).toBe(404)
    for (const mime of ['text/html', 'image/svg+xml', 'application/javascript', 'video/mp4\r\nx: y']) {
      expect((await answerStream(request(), page(mime))).status).toBe(404)
    }
  })

  it('asks for nothing when the range is none', async () => {
    const asked = page()
    expect((await answerStream(request('bytes=9-5'), asked)).status).toBe(404)
    expect(asked.asked).toEqual([])
  })
})

describe('parseRange', () => {
  it.each([
    [null, { begin: 0 }],
    ['bytes=0-', { begin: 0, end: undefined }],
    ['bytes=10-19', { begin: 10, end: 20 }],
    ['bytes=-500', undefined],
    ['bytes=0-1,5-6', undefined],
    ['items=0-1', undefined],
  ])('%j', (header, range) => expect(parseRange(header)).toEqual(range))
})
