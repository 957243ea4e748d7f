import { describe, expect, it } from 'vitest'

import type { Message } from '~/contract/messages'
import { type AdminRights, type Peer, SERVICE_ACCOUNT } from '~/contract/peers'
import {
  ALL_ALLOWED,
  canBeAdded,
  canDelete,
  canEdit,
  canEditInfo,
  canInvite,
  canPin,
  canSend,
  canWrite,
  hasAdminRight,
} from '~/contract/rights'

const SELF = 7
const NO_RIGHTS: AdminRights = {
  changeInfo: false,
  postMessages: false,
  editMessages: false,
  deleteMessages: false,
  banUsers: false,
  inviteUsers: false,
  pinMessages: false,
  addAdmins: false,
  anonymous: false,
  manageCall: false,
  manageTopics: false,
}
const now = Math.floor(Date.now() / 1000)

function chat(kind: Peer['kind'], part: Partial<Peer> = {}): Peer {
  return { id: -1_000_000_000_001, kind, title: 'A chat', color: 0, isMember: true, ...part }
}

function message(part: Partial<Message> = {}): Message {
  return { id: 5, chat: 1, from: 8, isOut: false, date: now, text: 'x', entities: [], ...part }
}

const own = (part: Partial<Message> = {}) => message({ from: SELF, isOut: true, ...part })

describe('writing', () => {
  it('is for admins who may post in channels', () => {
    expect(canWrite(chat('channel'))).toBe(false)
    expect(canWrite(chat('channel', { adminRights: { ...NO_RIGHTS, postMessages: true } }))).toBe(true)
    expect(canWrite(chat('channel', { adminRights: { ...NO_RIGHTS, editMessages: true } }))).toBe(false)
    expect(canWrite(chat('channel', { isCreator: true }))).toBe(true)
  })

  it('is for members in groups, and for all in discussion groups that do not want them to join', () => {
    expect(canWrite(chat('supergroup', { isMember: false }))).toBe(false)
    expect(canWrite(chat('supergroup', { isMember: false, hasDiscussion: true }))).toBe(true)
    expect(canWrite(chat('supergroup', { isMember: false, hasDiscussion: true, joinToSend: true }))).toBe(false)
    expect(canWrite(chat('supergroup'))).toBe(true)
    expect(canWrite(chat('group', { migratedTo: -1_000_000_000_009 }))).toBe(false)
    expect(canWrite(chat('user', { id: 8 }))).toBe(true)
    expect(canWrite(chat('user', { id: SERVICE_ACCOUNT }))).toBe(false)
  })

  it('ends with a ban, until the ban ends', () => {
    const banned = { ...ALL_ALLOWED, sendMessages: true }
    expect(canWrite(chat('supergroup', { bannedRights: banned }))).toBe(false)
    expect(canWrite(chat('supergroup', { bannedRights: { ...banned, until: now - 5 } }))).toBe(true)
    expect(canWrite(chat('supergroup', { bannedRights: { ...banned, until: now + 60 } }))).toBe(false)
    expect(canWrite(chat('supergroup', { defaultBannedRights: banned, adminRights: NO_RIGHTS }))).toBe(true)
  })

  it('is not for people who are gone or blocked', () => {
    expect(canWrite(chat('user', { id: 8, isDeleted: true }))).toBe(false)
    expect(canWrite(chat('user', { id: 8, isBlocked: true }))).toBe(false)
    expect(canWrite(chat('user', { id: 8 }))).toBe(true)
  })

  it('may be forbidden by kind', () => {
    const group = chat('supergroup', { defaultBannedRights: { ...ALL_ALLOWED, sendPhotos: true } })
    expect(canSend(group, 'photo')).toBe(false)
    expect(canSend(group, 'video')).toBe(true)
    const quiet = chat('supergroup', { defaultBannedRights: { ...ALL_ALLOWED, sendMedia: true } })
    expect(canSend(quiet, 'voice')).toBe(false)
    expect(canSend(quiet, 'text')).toBe(true)
    expect(canSend({ ...quiet, isCreator: true }, 'voice')).toBe(true)
  })
})

describe('deleting', () => {
  it('takes a right for what others wrote', () => {
    const group = chat('supergroup')
    expect(canDelete(group, own(), SELF)).toBe(true)
    expect(canDelete(group, message(), SELF)).toBe(false)
    const admin = { ...group, adminRights: { ...NO_RIGHTS, deleteMessages: true } }
    expect(canDelete(admin, message(), SELF)).toBe(true)
    expect(canDelete(admin, message({ service: { kind: 'channelCreate' } }), SELF)).toBe(false)
  })

  it('is always possible for oneself in a basic group', () => {
    expect(canDelete(chat('group'), message(), SELF)).toBe(false)
    expect(canDelete(chat('group'), message(), SELF, false)).toBe(true)
  })

  it('of own posts takes the right to post', () => {
    const post = own({ from: undefined, isPost: true })
    expect(canDelete(chat('channel', { adminRights: NO_RIGHTS }), post, SELF)).toBe(false)
    expect(canDelete(chat('channel', { adminRights: { ...NO_RIGHTS, postMessages: true } }), post, SELF)).toBe(true)
  })
})

describe('editing', () => {
  const late = now - 49 * 3600

  it('is for the author, for two days', () => {
    const person = chat('user', { id: 8 })
    expect(canEdit(person, own(), SELF)).toBe(true)
    expect(canEdit(person, message(), SELF)).toBe(false)
    expect(canEdit(person, own({ date: late }), SELF)).toBe(false)
    expect(canEdit({ ...person, isSelf: true }, own({ date: late }), SELF)).toBe(true)
  })

  it('is for ever in groups for who may pin, and of all posts for who may edit them', () => {
    const group = chat('supergroup', { adminRights: { ...NO_RIGHTS, pinMessages: true } })
    expect(canEdit(group, own({ date: late }), SELF)).toBe(true)
    const channel = chat('channel', { adminRights: { ...NO_RIGHTS, editMessages: true } })
    expect(canEdit(channel, message({ date: late }), SELF)).toBe(true)
  })

  it('is not for what was forwarded, polls or stickers', () => {
    const person = chat('user', { id: 8 })
    expect(canEdit(person, own({ forward: { date: 1 } }), SELF)).toBe(false)
    const file = { fileId: '', uniqueId: '', size: 0, mime: '' }
    const sticker = { kind: 'sticker', file, form: 'static', emoji: '', width: 1, height: 1 } as const
    expect(canEdit(person, own({ media: sticker }), SELF)).toBe(false)
  })
})

describe('what members may do too', () => {
  it('is theirs unless it is forbidden', () => {
    const group = chat('supergroup')
    expect([canPin(group), canInvite(group), canEditInfo(group)]).toEqual([true, true, true])
    const strict = { ...ALL_ALLOWED, pinMessages: true, inviteUsers: true, changeInfo: true }
    const closed = chat('supergroup', { defaultBannedRights: strict })
    expect([canPin(closed), canInvite(closed), canEditInfo(closed)]).toEqual([false, false, false])
  })

  it('is not for admins without the right', () => {
    const group = chat('supergroup', { adminRights: { ...NO_RIGHTS, changeInfo: true } })
    expect([canPin(group), canEditInfo(group)]).toEqual([false, true])
  })

  it('goes with editing in channels', () => {
    expect(canPin(chat('channel', { adminRights: { ...NO_RIGHTS, editMessages: true } }))).toBe(true)
    expect(canPin(chat('channel', { adminRights: { ...NO_RIGHTS, pinMessages: true } }))).toBe(false)
  })
})

it('a creator has every right but anonymity', () => {
  expect(hasAdminRight(chat('supergroup', { isCreator: true }), 'addAdmins')).toBe(true)
  expect(hasAdminRight(chat('supergroup', { isCreator: true }), 'anonymous')).toBe(false)
  expect(hasAdminRight(chat('supergroup', { isCreator: true, isMember: false }), 'addAdmins')).toBe(false)
})

describe('canBeAdded', () => {
  it('is true of people and bots', () => {
    expect(canBeAdded(chat('user', { id: 8 }))).toBe(true)
    expect(canBeAdded(chat('bot', { id: 9 }))).toBe(true)
  })

  it.each([
    ['oneself', chat('user', { id: SELF, isSelf: true })],
    ['who is gone', chat('user', { id: 8, isDeleted: true })],
    ['the server itself', chat('user', { id: 777_000 })],
    ['a group', chat('group')],
  ])('is false of %s', (_, peer) => expect(canBeAdded(peer)).toBe(false))
})
