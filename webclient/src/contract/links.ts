/** Links to people, chats, posts and sticker sets. core.telegram.org/api/links */

import type { PeerId } from '~/contract/peers'

/** What a link names; who that is has to be found first. */
export type Link =
  | { kind: 'name'; name: string; thread?: number; post?: number; comment?: number; start?: string }
  | { kind: 'invite'; hash: string }
  /** `channel`: its bare id. */
  | { kind: 'post'; channel: number; thread?: number; post: number; comment?: number }
  | { kind: 'stickers'; name: string }
  | { kind: 'user'; user: PeerId }

/** What stands after `/web/#` when it is no chat that is open already: `@NAME`, `@NAME/12?comment=3`, `+HASH`, `c/1/2`, `addstickers/NAME`. */
export function parseAddress(text: string): Link | undefined {
  const [path = '', query = ''] = text.split('?')
  const isName = path.startsWith('@')
  const link = readPath(isName ? path.slice(1) : path, new URLSearchParams(query))
  return link?.kind === 'name' && !isName ? undefined : link
}

/** What a link names when it is one of ours: of this server (`prefix`, or `origin`, where the page comes from), or `tg:`. */
export function readLink(address: string, prefix: string, origin: string): Link | undefined {
  let url: URL
  try {
    url = new URL(/^[a-z][a-z\d+.-]*:/i.test(address) && !/^[\w.-]+:\d/.test(address) ? address : `https://${address}`)
  } catch {
    return undefined
  }
  if (url.protocol === 'tg:') return readTgLink(url)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  const own = new URL(prefix, origin)
  if (url.host !== own.host && url.host !== new URL(origin).host) return undefined
  const base = own.pathname.replace(/\/$/, '')
  if (base && !url.pathname.startsWith(`${base}/`)) return undefined
  const path = url.pathname.slice(base.length)
  return /^\/web\/?$/.test(path) ? parseAddress(decode(url.hash.slice(1))) : readPath(path, url.searchParams)
}

function readPath(path: string, query: URLSearchParams): Link | undefined {
  const parts = path.split('/').filter(Boolean).map(decode)
  if (parts[0] === 's' && parts.length > 1) parts.shift() // the public page of a channel
  const [first = '', second = ''] = parts
  if (first.startsWith('+')) return invite(first.slice(1))
  switch (first) {
    case 'joinchat':
      return invite(second)
    case 'addstickers':
    case 'addemoji':
      return stickers(second)
    case 'c':
      return post(number(second), parts.slice(2), query)
    default:
      return named(first, parts.slice(1), query)
  }
}

function readTgLink(url: URL): Link | undefined {
  const query = url.searchParams
  const get = (name: string) => query.get(name) ?? ''
  const numbers = [get('thread'), get('post')].filter(Boolean)
  switch (url.host || url.pathname.replace(/^\/+/, '')) {
    case 'resolve':
      return named(get('domain'), numbers, query)
    case 'join':
      return invite(get('invite'))
    case 'addstickers':
    case 'addemoji':
      return stickers(get('set'))
    case 'privatepost':
      return post(number(get('channel')), numbers, query)
    case 'user': {
      const user = number(get('id'))
      return user ? { kind: 'user', user } : undefined
    }
    default:
      return undefined
  }
}

function named(name: string, numbers: string[], query: URLSearchParams): Link | undefined {
  if (!/^[A-Za-z]\w{3,31}$/.test(name) || numbers.some((each) => !number(each))) return undefined
  const start = query.get('start') ?? ''
  return {
    kind: 'name',
    name,
    ...where(numbers, query),
    ...(/^[\w-]{1,64}$/.test(start) && { start }),
  }
}

function post(channel: number | undefined, numbers: string[], query: URLSearchParams): Link | undefined {
  const place = where(numbers, query)
  return channel && place.post ? { kind: 'post', channel, ...place, post: place.post } : undefined
}

function invite(hash: string): Link | undefined {
  return /^[\w-]{1,64}$/.test(hash) ? { kind: 'invite', hash } : undefined
}

function stickers(name: string): Link | undefined {
  return /^\w{1,64}$/.test(name) ? { kind: 'stickers', name } : undefined
}

/** One number is a message, two are a topic and a message in it. */
function where(numbers: string[], query: URLSearchParams): { thread?: number; post?: number; comment?: number } {
  const [first, second] = numbers.map(number)
  const thread = second ? first : number(query.get('thread'))
  const last = second ?? first
  const comment = number(query.get('comment'))
  return { ...(thread && { thread }), ...(last && { post: last }), ...(comment && { comment }) }
}

function number(text: string | null | undefined): number | undefined {
  return text && /^\d{1,15}$/.test(text) ? Number(text) || undefined : undefined
}

/** What a part of an address says; as it stands where that is nonsense, for anybody may write a link. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
