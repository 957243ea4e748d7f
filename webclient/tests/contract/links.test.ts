import { describe, expect, it } from 'vitest'

import { parseAddress, readLink } from '~/contract/links'

const PREFIX = 'https://chapar.example/'
const read = (url: string) => readLink(url, PREFIX, 'http://127.0.0.1:8443')

describe('links', () => {
  it.each([
    ['https://chapar.example/newsroom', { kind: 'name', name: 'newsroom' }],
    ['chapar.example/newsroom', { kind: 'name', name: 'newsroom' }],
    ['https://chapar.example/newsroom/12', { kind: 'name', name: 'newsroom', post: 12 }],
    ['https://chapar.example/s/newsroom/12', { kind: 'name', name: 'newsroom', post: 12 }],
    ['https://chapar.example/newsroom/12?comment=3', { kind: 'name', name: 'newsroom', post: 12, comment: 3 }],
    ['https://chapar.example/forum/4/12', { kind: 'name', name: 'forum', thread: 4, post: 12 }],
    ['https://chapar.example/bot_one?start=abc', { kind: 'name', name: 'bot_one', start: 'abc' }],
    ['https://chapar.example/+AbC-_1', { kind: 'invite', hash: 'AbC-_1' }],
    ['https://chapar.example/joinchat/AbC', { kind: 'invite', hash: 'AbC' }],
    ['https://chapar.example/c/15/7', { kind: 'post', channel: 15, post: 7 }],
    ['https://chapar.example/c/15/3/7', { kind: 'post', channel: 15, thread: 3, post: 7 }],
    ['https://chapar.example/addstickers/Cats', { kind: 'stickers', name: 'Cats' }],
    ['http://127.0.0.1:8443/newsroom', { kind: 'name', name: 'newsroom' }],
    ['https://chapar.example/web/#@newsroom/12', { kind: 'name', name: 'newsroom', post: 12 }],
    ['tg://resolve?domain=newsroom&post=12', { kind: 'name', name: 'newsroom', post: 12 }],
    ['tg:resolve?domain=newsroom', { kind: 'name', name: 'newsroom' }],
    ['tg://join?invite=AbC', { kind: 'invite', hash: 'AbC' }],
    ['tg://privatepost?channel=15&post=7', { kind: 'post', channel: 15, post: 7 }],
    ['tg://user?id=9', { kind: 'user', user: 9 }],
  ])('of ours are read: %s', (url, link) => {
    expect(read(url)).toEqual(link)
  })

  it.each([
    'https://t.me/newsroom',
    'https://chapar.example.evil/newsroom',
    'https://chapar.example@evil.example/newsroom',
    'https://chapar.example/',
    'https://chapar.example/abc',
    'https://chapar.example/newsroom/files/x.png',
    'https://chapar.example/c/15',
    'javascript:alert(1)',
    'mailto:a@chapar.example',
    'tg://proxy?server=1',
    'nothing',
    '',
  ])('of others are not: %s', (url) => {
    expect(read(url)).toBeUndefined()
  })

  it('may begin below a path', () => {
    const below = (url: string) => readLink(url, 'https://example.org/chat/', 'https://example.org')
    expect(below('https://example.org/chat/newsroom')).toEqual({ kind: 'name', name: 'newsroom' })
    expect(below('https://example.org/newsroom')).toBeUndefined()
  })
})

describe('addresses', () => {
  it('say what to open', () => {
    expect(parseAddress('@newsroom/12')).toEqual({ kind: 'name', name: 'newsroom', post: 12 })
    expect(parseAddress('+AbC')).toEqual({ kind: 'invite', hash: 'AbC' })
    expect(parseAddress('c/15/7')).toEqual({ kind: 'post', channel: 15, post: 7 })
  })

  it('name nobody without the sign', () => {
    expect(parseAddress('newsroom')).toBeUndefined()
    expect(parseAddress('')).toBeUndefined()
  })
})
