import { describe, expect, it } from 'vitest'

import { listPinned, reorderPinned, withNewMessage, withRead } from '~/engine/dialogs/dialogChanges'

import { makeDialog, makeMessage, SELF } from './standIns'

const CHAT = 7

describe('withNewMessage', () => {
  const dialog = makeDialog(CHAT, { topMessage: makeMessage(CHAT, 10), readInboxMaxId: 10 })

  it('counts what others said', () => {
    const message = makeMessage(CHAT, 11)
    expect(withNewMessage(dialog, message, 10, SELF)).toMatchObject({ topMessage: message, unreadCount: 1 })
  })

  it.each([
    ['sent from another device', { isOut: true, from: SELF }],
    ['in Saved Messages', { from: SELF }],
  ])('does not count what we said, %s', (_, part) => {
    const message = makeMessage(CHAT, 11, part)
    expect(withNewMessage(dialog, message, 10, SELF)).toMatchObject({ topMessage: message, unreadCount: 0 })
  })

  it('takes no message twice', () => expect(withNewMessage(dialog, makeMessage(CHAT, 10), 10, SELF)).toBe(dialog))

  it('does not count what was read elsewhere before it came', () => {
    const read = { ...dialog, readInboxMaxId: 20 }
    expect(withNewMessage(read, makeMessage(CHAT, 11), 10, SELF).unreadCount).toBe(0)
  })

  it('leaves what waits to be sent below it, and counts it all the same', () => {
    const pending = makeMessage(CHAT, 2 ** 31, { isOut: true, pending: { localId: '1', state: 'sending' } })
    const waiting = { ...dialog, topMessage: pending }
    expect(withNewMessage(waiting, makeMessage(CHAT, 11), 10, SELF)).toMatchObject({
      topMessage: pending,
      unreadCount: 1,
    })
  })

  it('counts mentions that were not looked at', () => {
    const mention = makeMessage(CHAT, 11, { isMentioned: true, isMediaUnread: true })
    expect(withNewMessage(dialog, mention, 10, SELF).unreadMentions).toBe(1)
  })
})

describe('withRead', () => {
  const dialog = makeDialog(CHAT, { unreadCount: 5, readInboxMaxId: 10, isMarkedUnread: true })

  it('leaves nothing unread when all was read, whatever was counted before later messages came', () => {
    expect(withRead(dialog, 15, 15, 3)).toMatchObject({ unreadCount: 0, readInboxMaxId: 15, isMarkedUnread: false })
  })

  it('keeps what the server counts behind the mark', () => {
    expect(withRead(dialog, 12, 15, 3)).toMatchObject({ unreadCount: 3, readInboxMaxId: 12 })
  })

  it('ignores marks that were told late', () => expect(withRead(dialog, 9, 15, 6)).toBe(dialog))
})

describe('reorderPinned', () => {
  const dialogs = [
    makeDialog(1, { pinnedOrder: 1 }),
    makeDialog(2, { pinnedOrder: 2 }),
    makeDialog(3),
    makeDialog(4, { pinnedOrder: 1, isArchived: true }),
  ]
  const apply = (isArchived: boolean, order: number[]) => {
    const changed = new Map(reorderPinned(dialogs, isArchived, order).map((each) => [each.peer, each]))
    return dialogs.map((each) => changed.get(each.peer) ?? each)
  }

  it('puts a new one above the others', () => expect(listPinned(apply(false, [3, 1, 2]), false)).toEqual([3, 1, 2]))

  it('unpins those that are not named, of this folder only', () => {
    const after = apply(false, [2])
    expect(listPinned(after, false)).toEqual([2])
    expect(listPinned(after, true)).toEqual([4])
  })

  it('tells only what changed', () => {
    expect(reorderPinned(dialogs, false, [1, 2, 3]).map(({ peer }) => peer)).toEqual([3])
  })
})
