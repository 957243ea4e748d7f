/** Files as streams, for the service worker: an element that plays asks for ranges, the page that holds it has them from the engine. */

const PATH = '/web/stream/'

/** What may play; nothing that a browser would run or show as a page. */
const PLAYABLE = /^(video|audio)\/[a-z0-9.+-]+$/

const PATIENCE_MS = 60_000

export interface StreamQuestion {
  ask: 'stream'
  key: string
  begin: number
  /** Not included; undefined: as far as the page likes. */
  end?: number
}

/** From `begin` on, fewer bytes than were asked for where that is better. */
export interface StreamAnswer {
  bytes: Uint8Array<ArrayBuffer>
  begin: number
  total: number
  mime: string
}

/** As much of a page as is needed here. */
interface Asker {
  postMessage(message: StreamQuestion, transfer: Transferable[]): void
}

export function isStream(address: string): boolean {
  const { origin, pathname } = new URL(address)
  return origin === location.origin && pathname.startsWith(PATH)
}

/** `page`: who plays it, as the service worker's `clients.get(event.clientId)` finds it. */
export async function answerStream(request: Request, page: Asker | undefined): Promise<Response> {
  const range = parseRange(request.headers.get('range'))
  const key = decodeURIComponent(new URL(request.url).pathname.slice(PATH.length))
  const answer = page && range && (await ask(page, { ask: 'stream', key, ...range }))
  if (!answer || !PLAYABLE.test(answer.mime)) return refuse(404)
  const { bytes, begin, total, mime } = answer
  if (!bytes.length) return refuse(416, { 'content-range': `bytes */${total}` })
  return new Response(bytes, {
    status: 206,
    headers: {
      'content-type': mime,
      'content-length': String(bytes.length),
      'content-range': `bytes ${begin}-${begin + bytes.length - 1}/${total}`,
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}

/** One range, as elements that play ask; without one, from the beginning. Undefined for what is none. */
export function parseRange(header: string | null): { begin: number; end?: number } | undefined {
  if (header === null) return { begin: 0 }
  const found = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header)
  if (!found?.[1]) return undefined
  const begin = Number(found[1])
  if (!found[2]) return { begin }
  const end = Number(found[2]) + 1
  return end > begin ? { begin, end } : undefined
}

function ask(page: Asker, question: StreamQuestion): Promise<StreamAnswer | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => done(undefined), PATIENCE_MS)
    function done(answer: StreamAnswer | undefined) {
      clearTimeout(timer)
      port1.close()
      resolve(answer)
    }
    port1.onmessage = ({ data }: MessageEvent<StreamAnswer | undefined>) => done(data)
    page.postMessage(question, [port2])
  })
}

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
