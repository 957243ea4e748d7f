// What mtcute's users do in private chats beside writing, by its own methods; by its raw API where it has none.
//
// Raw objects are told as plain data: `_` is the constructor's name without its namespace, fields are in snake case, those
// that are absent or false are left out, bytes are hexadecimal. Raw requests come in the same form.

import { Long } from '@mtcute/core'

const snake = name => name.replace(/(?<!^)[A-Z]/g, letter => `_${letter}`).toLowerCase()
const camel = name => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())

const FILTERS = {
  pinned: { _: 'inputMessagesFilterPinned' },
  url: { _: 'inputMessagesFilterUrl' },
}

export const TOLD_BY_EVENTS = new Set([
  'updateNewMessage',
  'updateEditMessage',
  'updateDeleteMessages',
  'updateReadHistoryInbox',
  'updateReadHistoryOutbox',
  'updateUserTyping',
  'updateUserStatus',
])

export function plain(value) {
  if (Long.isLong(value)) return value.toString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const told = Object.entries(value).filter(([, item]) => item !== undefined && item !== null && item !== false)
  return Object.fromEntries(told.map(([name, item]) =>
    name === '_' ? [name, item.slice(item.indexOf('.') + 1)] : [snake(name), plain(item)]))
}

function inputUser(peer) {
  if (peer._ === 'inputPeerSelf') return { _: 'inputUserSelf' }
  return { _: 'inputUser', userId: peer.userId, accessHash: peer.accessHash }
}

/** Commands of the driver's class, which gives `tg` and `messageRow`. */
export const chats = {
  async do_invoke({ request }) {
    return plain(await this.tg.call(await this.build(request)))
  },

  /** A raw object from plain data; `peer`, `user`, `channel`, `bytes` and `long` stand for what has no constructor. */
  async build(row) {
    if (Array.isArray(row)) return Promise.all(row.map(item => this.build(item)))
    if (row === null) return undefined
    if (typeof row !== 'object') return row
    switch (row._) {
      case 'peer':
        return this.tg.resolvePeer(row.of)
      case 'user':
        return inputUser(await this.tg.resolvePeer(row.of))
      case 'channel': {
        const { channelId, accessHash } = await this.tg.resolvePeer(row.of)
        return { _: 'inputChannel', channelId, accessHash }
      }
      case 'bytes':
        return new Uint8Array(Buffer.from(row.hex, 'hex'))
      case 'long':
        return Long.fromString(row.value)
    }
    const made = { _: row._ }
    for (const [name, item] of Object.entries(row)) if (name !== '_') made[camel(name)] = await this.build(item)
    return made
  },

  // Conversations.

  async do_pin({ peer, id, for_both: bothSides }) {
    const message = await this.tg.pinMessage({ chatId: peer, message: id, bothSides })
    return message && this.messageRow(message.raw)
  },

  async do_unpin({ peer, id }) {
    await (id === null ? this.tg.unpinAllMessages(peer) : this.tg.unpinMessage({ chatId: peer, message: id }))
  },

  async do_archive({ peer, archived }) {
    await (archived ? this.tg.archiveChats(peer) : this.tg.unarchiveChats(peer))
  },

  async do_save_draft({ peer, text }) {
    await this.tg.saveDraft(peer, text ? { message: text } : null)
  },

  async do_search({ peer, query, filter }) {
    const more = filter ? { filter: FILTERS[filter] } : {}
    const found = peer === null
      ? await this.tg.searchGlobal({ query, ...more })
      : await this.tg.searchMessages({ chatId: peer, query, ...more })
    return found.map(message => this.messageRow(message.raw))
  },

  // Messages.

  async do_quote({ peer, text, id, quote, offset }) {
    const [message] = await this.tg.getMessages(peer, id)
    const sent = await this.tg.quoteWithText(message, { text, start: offset, end: offset + quote.length })
    return this.messageRow(sent.raw)
  },

  async do_schedule({ peer, text, at }) {
    return this.messageRow((await this.tg.sendText(peer, text, { schedule: new Date(at * 1000) })).raw)
  },

  async do_scheduled({ peer }) {
    return (await this.tg.getAllScheduledMessages(peer)).map(message => this.messageRow(message.raw))
  },

  async do_react({ peer, id, emoji }) {
    await this.tg.sendReaction({ chatId: peer, message: id, emoji: emoji === null ? [] : emoji })
  },

  // Polls.

  async do_send_poll({ peer, question, options, correct }) {
    const kind = correct === null ? { type: 'poll' } : { type: 'quiz', correct }
    const sent = await this.tg.sendMedia(peer, { ...kind, question, answers: options, public: true })
    return this.messageRow(sent.raw)
  },

  async do_vote({ peer, id, options }) {
    await this.tg.sendVote({ chatId: peer, message: id, options: options.length ? options : null })
  },

  async do_close_poll({ peer, id }) {
    await this.tg.closePoll({ chatId: peer, message: id })
  },
}
