import type { tl } from '@mtcute/web'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Dialog } from '~/contract/dialogs'
import { dialogs } from '~/engine/areas/dialogs'

import { makeDialog, makeMessage, makePeer, SELF, type StandIn, standIn } from './standIns'

const JULIET = 7
const NURSE = 8
const CHANNEL_ID = 55
const CHANNEL = -1_000_000_000_000 - CHANNEL_ID

const peerUser = (userId: number): tl.RawPeerUser => ({ _: 'peerUser', userId })

function row(userId: number, topMessage: number, part: Partial<tl.RawDialog> = {}): tl.RawDialog {
  return {
    _: 'dialog',
    peer: peerUser(userId),
    topMessage,
    readInboxMaxId: 0,
    readOutboxMaxId: 0,
    unreadCount: 0,
    unreadMentionsCount: 0,
    unreadReactionsCount: 0,
    unreadPollVotesCount: 0,
    notifySettings: { _: 'peerNotifySettings', muteUntil: 0 },
    ...part,
  } as tl.RawDialog
}

function message(userId: number, id: number): tl.RawMessage {
  return { _: 'message', id, peerId: peerUser(userId), date: 1000 + id, message: `message ${id}` } as tl.RawMessage
}

const NO_SETTINGS = { _: 'peerNotifySettings' }

/** What the server holds: each test says it. */
let onServer: { rows: tl.RawDialog[]; messages: tl.RawMessage[] }
let hall: StandIn
let area: ReturnType<typeof dialogs>

function answer(request: tl.RpcMethod): unknown {
  switch (request._) {
    case 'messages.getDialogs': {
      const rows = onServer.rows.filter((each) => (each.folderId ?? 0) === request.folderId)
      return { _: 'messages.dialogs', dialogs: rows, messages: onServer.messages, users: [], chats: [] }
    }
    case 'messages.getPeerDialogs': {
      const wanted = request.peers.flatMap((each) =>
        each._ === 'inputDialogPeer' && each.peer._ === 'inputPeerUser' ? [each.peer.userId] : [],
      )
      const rows = onServer.rows.filter(({ peer }) => peer._ === 'peerUser' && wanted.includes(peer.userId))
      return { _: 'messages.peerDialogs', dialogs: rows, messages: onServer.messages, users: [], chats: [] }
    }
    case 'account.getNotifySettings':
      return NO_SETTINGS
    default:
      return true
  }
}

const find = (peer: number): Dialog | undefined => hall.engine.dialogs.find(peer)
const settle = () => vi.advanceTimersByTimeAsync(1000)

beforeEach(() => {
  vi.useFakeTimers()
  onServer = { rows: [], messages: [] }
  hall = standIn(answer)
  hall.know(makePeer(SELF), makePeer(JULIET), makePeer(NURSE), makePeer(CHANNEL))
  area = dialogs(hall.engine)
})
afterEach(() => void vi.useRealTimers())

describe('the start', () => {
  it('takes what the server says, and lets go what it no longer has', async () => {
    hall.engine.dialogs.restore([makeDialog(NURSE, { topMessage: makeMessage(NURSE, 1) })])
    onServer = { rows: [row(JULIET, 5, { unreadCount: 2, pinned: true })], messages: [message(JULIET, 5)] }
    area.onSignedIn()
    await settle()
    expect(hall.engine.dialogs.all().map(({ peer }) => peer)).toEqual([JULIET])
    expect(find(JULIET)).toMatchObject({ unreadCount: 2, pinnedOrder: 1, topMessage: { id: 5 } })
    expect(hall.told.map(({ type }) => type)).toContain('dialogsLoaded')
  })

  it('reads the archive as well', async () => {
    onServer = { rows: [row(JULIET, 5, { folderId: 1 })], messages: [message(JULIET, 5)] }
    area.onSignedIn()
    await settle()
    expect(find(JULIET)?.isArchived).toBe(true)
  })
})

describe('messages', () => {
  beforeEach(() => {
    area.onNewMessage(makeMessage(JULIET, 10)) // unknown: it is asked for
    hall.engine.dialogs.put([makeDialog(JULIET, { topMessage: makeMessage(JULIET, 10), readInboxMaxId: 10 })])
    hall.engine.messages.put([makeMessage(JULIET, 9), makeMessage(JULIET, 10)])
  })

  it('bring a chat that was not there', async () => {
    onServer = { rows: [row(NURSE, 3, { unreadCount: 1 })], messages: [message(NURSE, 3)] }
    area.onNewMessage(makeMessage(NURSE, 3))
    await settle()
    expect(find(NURSE)).toMatchObject({ unreadCount: 1, topMessage: { id: 3 } })
  })

  it('that we send stand in the list from the beginning, and are not counted', () => {
    const pending = makeMessage(JULIET, 2 ** 31, {
      isOut: true,
      date: 2000,
      pending: { localId: 'a', state: 'sending' },
    })
    hall.emit({ type: 'messages', messages: [pending] })
    expect(find(JULIET)).toMatchObject({ topMessage: { id: 2 ** 31 }, date: 2000 })
    const sent = makeMessage(JULIET, 11, { isOut: true, from: SELF })
    hall.emit({ type: 'messageSent', chat: JULIET, pendingId: pending.id, message: sent })
    area.onNewMessage(sent) // the answer comes the way of all updates
    expect(find(JULIET)).toMatchObject({ topMessage: { id: 11 }, unreadCount: 0 })
  })

  it('that are edited are shown so', () => {
    hall.emit({ type: 'messagesChanged', messages: [makeMessage(JULIET, 10, { text: 'mended' })] })
    expect(find(JULIET)?.topMessage?.text).toBe('mended')
  })

  it('that are deleted make room for those before, then the server is asked', async () => {
    onServer = { rows: [row(JULIET, 8)], messages: [message(JULIET, 8)] }
    hall.emit({ type: 'messagesRemoved', chat: JULIET, ids: [10] })
    expect(find(JULIET)?.topMessage?.id).toBe(9)
    await settle()
    expect(find(JULIET)?.topMessage?.id).toBe(8)
  })

  it('that leave nothing take the chat away', async () => {
    onServer = { rows: [row(JULIET, 0)], messages: [] }
    hall.emit({ type: 'messagesRemoved', chat: JULIET, ids: [9, 10] })
    await settle()
    expect(find(JULIET)).toBeUndefined()
  })

  it('that come while the server answers are newer than the answer', async () => {
    area.calls.reload([JULIET])
    onServer = { rows: [row(JULIET, 10)], messages: [message(JULIET, 10)] }
    const asking = hall.engine.call
    hall.engine.call = (async (request: tl.RpcMethod) => {
      const answered = await asking(request as never)
      area.onNewMessage(makeMessage(JULIET, 12))
      return answered
    }) as never
    await settle()
    expect(find(JULIET)).toMatchObject({ topMessage: { id: 12 }, unreadCount: 1 })
  })
})

describe('updates', () => {
  beforeEach(() => {
    hall.engine.dialogs.put([
      makeDialog(JULIET, { topMessage: makeMessage(JULIET, 20), readInboxMaxId: 10, unreadCount: 10 }),
    ])
    for (let id = 11; id <= 20; id++) area.onNewMessage(makeMessage(JULIET, id))
    hall.engine.dialogs.change(JULIET, { unreadCount: 10 })
  })

  const readInbox = (maxId: number, stillUnreadCount: number) =>
    area.updates.updateReadHistoryInbox({
      _: 'updateReadHistoryInbox',
      peer: peerUser(JULIET),
      maxId,
      stillUnreadCount,
      pts: 1,
      ptsCount: 1,
    })

  it('of reading elsewhere leave nothing unread', async () => {
    readInbox(20, 0)
    await settle()
    expect(find(JULIET)?.unreadCount).toBe(0)
    expect(hall.asked).toEqual([])
  })

  it('of reading that were counted before news came are checked with the server', async () => {
    onServer = { rows: [row(JULIET, 20, { unreadCount: 5, readInboxMaxId: 15 })], messages: [message(JULIET, 20)] }
    readInbox(15, 0) // when it was read, nothing had come behind it
    await settle()
    expect(find(JULIET)?.unreadCount).toBe(5)
  })

  it('of others who read move the mark forwards only', () => {
    const read = (maxId: number) =>
      area.updates.updateReadHistoryOutbox({
        _: 'updateReadHistoryOutbox',
        peer: peerUser(JULIET),
        maxId,
        pts: 1,
        ptsCount: 1,
      })
    read(18)
    read(12)
    expect(find(JULIET)?.readOutboxMaxId).toBe(18)
  })

  it('of the archive take the pin away', () => {
    hall.engine.dialogs.change(JULIET, { pinnedOrder: 1 })
    area.updates.updateFolderPeers({
      _: 'updateFolderPeers',
      folderPeers: [{ _: 'folderPeer', peer: peerUser(JULIET), folderId: 1 }],
      pts: 1,
      ptsCount: 1,
    })
    expect(find(JULIET)).toMatchObject({ isArchived: true, pinnedOrder: 0 })
  })

  it('of sounds hold for all of a kind that have none of their own', () => {
    hall.engine.dialogs.put([makeDialog(NURSE, { isMutedByKind: true, topMessage: makeMessage(NURSE, 1) })])
    area.updates.updateNotifySettings({
      _: 'updateNotifySettings',
      peer: { _: 'notifyUsers' },
      notifySettings: { _: 'peerNotifySettings', muteUntil: 99 },
    })
    expect([find(NURSE)?.mutedUntil, find(JULIET)?.mutedUntil]).toEqual([99, 0])
  })

  it('of a channel that we are thrown out of take it away', async () => {
    hall.engine.dialogs.put([makeDialog(CHANNEL, { topMessage: makeMessage(CHANNEL, 1) })])
    hall.know(makePeer(CHANNEL, { isMember: false }))
    await area.updates.updateChannel({ _: 'updateChannel', channelId: CHANNEL_ID })
    expect(find(CHANNEL)).toBeUndefined()
  })

  it('of a group that became a supergroup take the group away', () => {
    hall.engine.dialogs.put([makeDialog(-3, { topMessage: makeMessage(-3, 1) })])
    hall.emit({ type: 'peers', peers: [makePeer(-3, { migratedTo: CHANNEL })] })
    expect(find(-3)).toBeUndefined()
  })

  it('of deletions of what was never seen here ask how much is left', async () => {
    onServer = { rows: [row(JULIET, 20, { unreadCount: 9, readInboxMaxId: 10 })], messages: [message(JULIET, 20)] }
    area.updates.updateDeleteMessages({ _: 'updateDeleteMessages', messages: [13], pts: 1, ptsCount: 1 })
    await settle()
    expect(find(JULIET)?.unreadCount).toBe(9)
  })
})

describe('what is refused', () => {
  it('is taken back', async () => {
    hall = standIn((request) => (request._ === 'messages.toggleDialogPin' ? new Error('no') : answer(request)))
    hall.know(makePeer(JULIET))
    area = dialogs(hall.engine)
    hall.engine.dialogs.put([makeDialog(JULIET, { topMessage: makeMessage(JULIET, 1) })])
    const pinning = area.calls.pin(JULIET, true)
    expect(find(JULIET)?.pinnedOrder).toBe(1)
    await expect(pinning).rejects.toThrow('no')
    expect(find(JULIET)?.pinnedOrder).toBe(0)
  })
})
