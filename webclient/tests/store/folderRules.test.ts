import { describe, expect, it } from 'vitest'

import { ALL_CHATS, EMPTY_FOLDER, type Dialog, type Folder } from '~/contract/dialogs'
import type { Peer } from '~/contract/peers'
import { countUnread, sortDialogs } from '~/store/dialogOrder'
import { isInFolder, sortInFolder } from '~/store/folderRules'

import { makeDialog, makePeer } from '../engine/dialogs/standIns'

const MUTED = 2 ** 31 - 1

const isIn = (folder: Partial<Folder>, peer: Partial<Peer>, dialog: Partial<Dialog> = {}) =>
  isInFolder({ ...EMPTY_FOLDER, id: 2, ...folder }, makeDialog(9, dialog), makePeer(9, peer))

describe('kinds', () => {
  it.each([
    ['contacts', { kind: 'user', isContact: true }, true],
    ['contacts', { kind: 'user', isSelf: true }, true],
    ['contacts', { kind: 'user' }, false],
    ['nonContacts', { kind: 'user' }, true],
    ['nonContacts', { kind: 'user', isContact: true }, false],
    ['nonContacts', { kind: 'bot' }, false],
    ['bots', { kind: 'bot' }, true],
    ['groups', { kind: 'group' }, true],
    ['groups', { kind: 'supergroup' }, true],
    ['groups', { kind: 'channel' }, false],
    ['channels', { kind: 'channel' }, true],
  ] as const)('%s: %o is in: %s', (rule, peer, expected) => expect(isIn({ [rule]: true }, peer)).toBe(expected))
})

describe('exclusions', () => {
  const groups = { groups: true }
  const group = { kind: 'group' } as const

  it('of what is muted', () => {
    expect(isIn({ ...groups, excludeMuted: true }, group, { mutedUntil: MUTED })).toBe(false)
    expect(isIn({ ...groups, excludeMuted: true }, group, { mutedUntil: 1 })).toBe(true)
  })

  it('of what is read', () => {
    expect(isIn({ ...groups, excludeRead: true }, group)).toBe(false)
    expect(isIn({ ...groups, excludeRead: true }, group, { unreadCount: 1 })).toBe(true)
    expect(isIn({ ...groups, excludeRead: true }, group, { isMarkedUnread: true })).toBe(true)
  })

  it('of the archive', () => {
    expect(isIn({ ...groups, excludeArchived: true }, group, { isArchived: true })).toBe(false)
    expect(isIn(groups, group, { isArchived: true })).toBe(true)
  })

  it('do not hide a mention', () => {
    expect(isIn({ ...groups, excludeMuted: true }, group, { mutedUntil: MUTED, unreadMentions: 1 })).toBe(true)
  })

  it('of single chats hold before kinds, not before what is included', () => {
    expect(isIn({ ...groups, exclude: [9] }, group)).toBe(false)
    expect(isIn({ include: [9], exclude: [9], excludeRead: true }, group)).toBe(true)
  })

  it('of a shared folder: it holds what it names', () => {
    expect(isIn({ isShared: true, groups: true }, group)).toBe(false)
    expect(isIn({ isShared: true, include: [9] }, group)).toBe(true)
  })
})

it('all chats are those outside the archive', () => {
  expect(isIn({ id: ALL_CHATS }, {})).toBe(true)
  expect(isIn({ id: ALL_CHATS }, {}, { isArchived: true })).toBe(false)
})

describe('order', () => {
  const dialogs = [
    makeDialog(1, { date: 10 }),
    makeDialog(2, { date: 30 }),
    makeDialog(3, { date: 5, pinnedOrder: 2 }),
    makeDialog(4, { date: 1, pinnedOrder: 1 }),
  ]
  const peers = (sorted: Dialog[]) => sorted.map(({ peer }) => peer)

  it('is that of the pins, then of the dates', () => expect(peers(sortDialogs([...dialogs]))).toEqual([4, 3, 2, 1]))

  it("in a folder is that of the folder's pins", () => {
    expect(peers(sortInFolder({ ...EMPTY_FOLDER, id: 2, pinned: [1] }, [...dialogs]))).toEqual([1, 2, 3, 4])
  })
})

it('unread chats are counted, loud ones make the count loud', () => {
  const silent = makeDialog(1, { unreadCount: 3, mutedUntil: MUTED })
  expect(countUnread([silent, makeDialog(2)])).toEqual({ count: 1, isMuted: true })
  expect(countUnread([silent, makeDialog(2, { isMarkedUnread: true })])).toEqual({ count: 2, isMuted: false })
})
