import { describe, expect, it } from 'vitest'

import { isMisleading, phoneLink, safeLink } from '~/ui/chat/safeLink'

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://chapar.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:http://chapar.example/1',
    'filesystem:http://chapar.example/1',
    'file:///etc/passwd',
    'about:blank',
    'view-source:http://chapar.example',
    'intent://scan/#Intent;end',
    'http://',
    '',
    'x'.repeat(5000),
  ])('is none: %j', (address) => {
    expect(safeLink(address)).toBeUndefined()
  })

  it.each([
    ['https://chapar.example/a?b#c', 'https://chapar.example/a?b#c'],
    ['chapar.example/a', 'http://chapar.example/a'],
    ['tg://resolve?domain=verona', 'tg://resolve?domain=verona'],
    ['mailto:romeo@verona.example', 'mailto:romeo@verona.example'],
    ['tel:+989120000000', 'tel:+989120000000'],
  ])('is one: %s', (address, followed) => {
    expect(safeLink(address)).toBe(followed)
  })

  it.each([
    ['+98 (912) 000-0000', 'tel:+989120000000'],
    ['+۹۸ ۹۱۲ ۰۰۰ ۰۰۰۰', 'tel:+989120000000'],
    ['0912 000 0000', 'tel:09120000000'],
    ['+', undefined],
  ])('of a telephone number: %s', (number, expected) => {
    expect(phoneLink(number)).toBe(expected)
  })

  it('whose text names another host is misleading', () => {
    expect(isMisleading('https://bank.example', 'https://thief.example/')).toBe(true)
    expect(isMisleading('www.bank.example/a', 'https://bank.example/b')).toBe(false)
    expect(isMisleading('our bank', 'https://bank.example/')).toBe(false)
  })
})
