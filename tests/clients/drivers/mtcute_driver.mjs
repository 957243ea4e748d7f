// Drives mtcute (TCP and WebSocket) by the line protocol that json_lines.py describes.
//
// mtcute is pointed at the server by its own options: `defaultDcs` for the address, `addPublicKey` for the key, and a
// transport of its public interface for the WebSocket. Sessions are kept in memory, so they live as long as the driver.

import { createInterface } from 'node:readline'

import { connectWs } from '@fuman/net'
import { IntermediatePacketCodec, Long, MemoryStorage, ObfuscatedPacketCodec } from '@mtcute/core'
import { BaseTelegramClient, TcpTransport, TelegramClient } from '@mtcute/node'
import { addPublicKey, NodeCryptoProvider } from '@mtcute/node/utils.js'
import { WebSocket } from 'ws'

import { chats, plain, TOLD_BY_EVENTS } from './mtcute_chats.mjs'
import { media, mediaRow } from './mtcute_media.mjs'

class Refused extends Error {
  constructor(name, code, text = '') {
    super(text)
    Object.assign(this, { name, code })
  }
}

class WebSocketTransport {
  connect(dc) {
    return connectWs({
      url: `ws://${dc.ipAddress}:${dc.port}/apiws`,
      implementation: WebSocket,
      protocols: 'binary',
    })
  }

  packetCodec() {
    return new ObfuscatedPacketCodec(new IntermediatePacketCodec())
  }
}

const writeLine = line => process.stdout.write(`${JSON.stringify(line)}\n`)
const snake = name => name.replace(/(?<!^)[A-Z]/g, letter => `_${letter}`).toLowerCase()
const camel = name => name.split('_').map(word => word[0].toUpperCase() + word.slice(1)).join('')

function entityRow(entity) {
  const kind = snake(entity._.replace('messageEntity', ''))
  return [kind, entity.offset, entity.length, entity.url || entity.language || entity.userId || null]
}

function entityObject([kind, offset, length, extra]) {
  const entity = { _: `messageEntity${camel(kind)}`, offset, length }
  if (kind === 'text_url') entity.url = extra
  if (kind === 'pre') entity.language = extra ?? ''
  if (kind === 'mention_name') entity.userId = extra
  return entity
}

function userRow(user) {
  return {
    id: user.id,
    first_name: user.firstName,
    last_name: user.lastName ?? '',
    username: user.username ?? null,
    phone: user.phone ?? null,
    self: Boolean(user.self),
    contact: Boolean(user.contact),
    status: user.status ? snake(user.status._.replace('userStatus', '')) : null,
  }
}

/** A user's id; that of a basic group negated, that of a channel below -10 ** 12, as the library marks them. */
function peerId(peer) {
  if (peer?.channelId !== undefined) return -1e12 - peer.channelId
  return peer?.chatId !== undefined ? -peer.chatId : peer?.userId ?? null
}

const stateRow = state => ({ pts: state.pts, qts: state.qts, date: state.date, seq: state.seq })

class MtcuteClient {
  storage = new MemoryStorage()
  selfId = 0
  last = Promise.resolve()

  constructor(name, server) {
    this.name = name
    this.server = server
  }

  emit(event, fields) {
    writeLine({ client: this.name, event, ...fields })
  }

  messageRow(message) {
    const chat = peerId(message.peerId)
    return {
      id: message.id,
      chat,
      from: peerId(message.fromId) ?? (message.out ? this.selfId : chat),
      out: Boolean(message.out),
      text: message.message ?? '',
      entities: (message.entities ?? []).map(entityRow),
      reply_to: message.replyTo?.replyToMsgId ?? null,
      date: message.date,
      edited: message.editDate !== undefined,
      forwarded_from: peerId(message.fwdFrom?.fromId),
      ...mediaRow(message),
    }
  }

  updateRow(update) {
    switch (update._) {
      case 'updateNewMessage':
        return { kind: 'message', message: this.messageRow(update.message) }
      case 'updateEditMessage':
        return { kind: 'edited', message: this.messageRow(update.message) }
      case 'updateDeleteMessages':
        return { kind: 'deleted', ids: update.messages }
      case 'updateReadHistoryInbox':
      case 'updateReadHistoryOutbox': {
        const outbox = update._ === 'updateReadHistoryOutbox'
        return { kind: 'read', outbox, peer: peerId(update.peer), max_id: update.maxId }
      }
      default:
        return { kind: 'other', name: update._, update: plain(update) }
    }
  }

  makeClient(catchUp) {
    const dc = { id: 2, ipAddress: this.server.host, port: this.server.port }
    const webSocket = this.server.transport === 'websocket'
    this.base = new BaseTelegramClient({
      apiId: this.server.api_id,
      apiHash: this.server.api_hash,
      storage: this.storage,
      defaultDcs: { main: dc, media: dc },
      transport: webSocket ? new WebSocketTransport() : new TcpTransport(),
      initConnectionOptions: { deviceModel: this.name },
      // Temporary keys over TCP, the permanent key itself over WebSocket: both ways are in use.
      network: { usePfs: !webSocket },
      updates: { catchUp },
      logLevel: 2,
    })
    this.tg = new TelegramClient({ client: this.base })
    this.tg.onError.add(error => console.error(`${this.name}:`, error))
    this.tg.onNewMessage.add(message => {
      if (!message.isScheduled) this.emit('message', { message: this.messageRow(message.raw) }) // Else it waits, unsent.
    })
    this.tg.onEditMessage.add(message => this.emit('edited', { message: this.messageRow(message.raw) }))
    this.tg.onDeleteMessage.add(update => this.emit('deleted', { ids: update.messageIds }))
    this.tg.onHistoryRead.add(update =>
      this.emit('read', { peer: update.chatId, max_id: update.maxReadId, outbox: update.isOutbox }))
    this.tg.onRawUpdate.add(({ update }) => {
      if (!TOLD_BY_EVENTS.has(update._)) this.emit('update', { update: plain(update) })
    })
    this.tg.onUserTyping.add(update => this.emit('typing', { user: update.userId }))
    this.tg.onUserStatusUpdate.add(update =>
      this.emit('status', { user: update.userId, online: update.status === 'online' }))
  }

  // The session itself.

  async do_open({ catch_up: catchUp = false }) {
    this.makeClient(catchUp)
    await this.tg.connect()
    const me = await this.base.storage.self.fetch()
    if (me === null) {
      await this.tg.call({ _: 'help.getConfig' }) // Until here nothing has left: an address without a server is found out.
      return false
    }
    await this.tg.startUpdatesLoop()
    return true
  }

  async do_close() {
    await this.tg.destroy()
  }

  async do_send_code({ phone }) {
    const sent = await this.tg.sendCode({ phone })
    return { hash: sent.phoneCodeHash, length: sent.length }
  }

  async signedIn(user) {
    this.selfId = user.id
    while (!this.base.updates.updatesLoopActive) await new Promise(resolve => setTimeout(resolve, 5))
    this.base.updates.catchUp() // It stores its state with an update only: without any, it would later know no "before".
    return userRow(user)
  }

  async do_sign_up({ phone, hash, code, first_name: firstName, last_name: lastName = '' }) {
    const tried = await this.tg.call({
      _: 'auth.signIn',
      phoneNumber: phone,
      phoneCodeHash: hash,
      phoneCode: code,
    })
    if (tried._ !== 'auth.authorizationSignUpRequired') throw new Refused('CLIENT:AlreadySignedUp', 0)
    const made = await this.tg.call({
      _: 'auth.signUp',
      phoneNumber: phone,
      phoneCodeHash: hash,
      firstName,
      lastName,
    })
    return this.signedIn(await this.tg.notifyLoggedIn(made))
  }

  async do_sign_in({ phone, hash, code }) {
    const user = await this.tg.signIn({ phone, phoneCodeHash: hash, phoneCode: code })
    return this.signedIn(user.raw)
  }

  async do_log_out() {
    await this.tg.logOut()
    return true
  }

  async do_authorizations() {
    const answer = await this.tg.call({ _: 'account.getAuthorizations' })
    return answer.authorizations.map(row =>
      ({ hash: row.hash.toString(), current: Boolean(row.current), device: row.deviceModel }))
  }

  async do_reset_authorization({ hash }) {
    return this.tg.call({ _: 'account.resetAuthorization', hash: Long.fromString(hash) })
  }

  async do_state() {
    return stateRow(await this.tg.call({ _: 'updates.getState' }))
  }

  async do_difference({ pts, qts, date }) {
    const answer = await this.tg.call({ _: 'updates.getDifference', pts, qts, date })
    if (answer._ === 'updates.differenceEmpty') return { final: true, messages: [], updates: [], state: null }
    if (answer._ === 'updates.differenceTooLong') throw new Refused('CLIENT:DifferenceTooLong', 0, `${answer.pts}`)
    const final = answer._ === 'updates.difference'
    return {
      final,
      messages: answer.newMessages.map(message => this.messageRow(message)),
      updates: answer.otherUpdates.map(update => this.updateRow(update)),
      state: stateRow(final ? answer.state : answer.intermediateState),
    }
  }

  // People.

  async do_get_me() {
    return userRow((await this.tg.getMe()).raw)
  }

  async do_user({ peer }) {
    return userRow((await this.tg.getUsers(peer))[0].raw)
  }

  async do_about({ peer }) {
    return (await this.tg.getFullUser(peer)).bio || null
  }

  async do_set_username({ username }) {
    return userRow((await this.tg.setMyUsername(username)).raw)
  }

  async do_resolve({ username }) {
    const [user] = await this.tg.getUsers(username)
    return userRow(user.raw)
  }

  async do_update_profile({ first_name: firstName, last_name: lastName, about }) {
    return userRow((await this.tg.updateProfile({ firstName, lastName, bio: about })).raw)
  }

  async do_set_online({ online }) {
    await this.tg.sendOnline(online)
    return true
  }

  async do_contacts() {
    return (await this.tg.getContacts()).map(user => userRow(user.raw))
  }

  async do_import_contact({ phone, first_name: firstName, last_name: lastName = '' }) {
    const answer = await this.tg.importContacts([{ phone, firstName, lastName }])
    return answer.imported.map(row => row.userId)
  }

  async do_add_contact({ peer, first_name: firstName, last_name: lastName = '', phone = '' }) {
    await this.tg.addContact({ userId: peer, firstName, lastName, phone })
  }

  async do_delete_contact({ peer }) {
    await this.tg.deleteContacts(peer)
  }

  // Messages.

  entityObjects(rows) {
    return rows.map(entityObject)
  }

  async do_send({ peer, text, entities, reply_to: replyTo = null }) {
    const input = { text, entities: entities.map(entityObject) }
    const sent = await this.tg.sendText(peer, input, { replyTo: replyTo ?? undefined, disableWebPreview: true })
    return this.messageRow(sent.raw)
  }

  async do_edit({ peer, id, text, entities }) {
    const input = { text, entities: entities.map(entityObject) }
    return this.messageRow((await this.tg.editMessage({ chatId: peer, message: id, text: input })).raw)
  }

  async do_delete({ peer, ids, revoke }) {
    await this.tg.deleteMessagesById(peer, ids, { revoke })
  }

  async do_forward({ source, ids, target }) {
    const sent = await this.tg.forwardMessagesById({ fromChatId: source, messages: ids, toChatId: target })
    return sent.map(message => this.messageRow(message.raw))
  }

  async do_read({ peer, max_id: maxId }) {
    await this.tg.readHistory(peer, { maxId })
  }

  async do_typing({ peer }) {
    await this.tg.sendTyping(peer, 'typing')
  }

  async do_history({ peer, limit, offset_id: id }) {
    const found = await this.tg.getHistory(peer, { limit, offset: { id, date: 0 } })
    return found.map(message => this.messageRow(message.raw))
  }

  async do_dialogs() {
    const rows = []
    for await (const dialog of this.tg.iterDialogs({ archived: 'keep', pinned: 'include' })) {
      rows.push({
        peer: dialog.peer.id,
        top_message: dialog.raw.topMessage,
        unread_count: dialog.unreadCount,
        read_inbox_max_id: dialog.raw.readInboxMaxId,
        read_outbox_max_id: dialog.raw.readOutboxMaxId,
      })
    }
    return rows
  }
}

Object.assign(MtcuteClient.prototype, chats, media)

function refusal(error) {
  if (error instanceof Refused) return { name: error.name, code: error.code, text: error.message }
  if (typeof error?.text === 'string' && typeof error?.code === 'number') {
    const name = error.text.replace('%d', `${error.seconds ?? error.newDc ?? ''}`)
    return { name, code: error.code, text: error.message }
  }
  console.error(error)
  return { name: `CLIENT:${error?.constructor?.name}`, code: 0, text: String(error?.message ?? error) }
}

async function answer(client, request) {
  try {
    writeLine({ id: request.id, result: (await client[`do_${request.command}`](request.args)) ?? null })
  } catch (error) {
    writeLine({ id: request.id, error: refusal(error) })
  }
}

const clients = new Map()
let server = null
const crypto = new NodeCryptoProvider()

async function handleLine(line) {
  const request = JSON.parse(line)
  if (server === null) {
    server = request
    await crypto.initialize?.()
    addPublicKey(crypto, server.public_key)
    writeLine({ event: 'ready', client: null })
    return
  }
  if (!clients.has(request.client)) clients.set(request.client, new MtcuteClient(request.client, server))
  const client = clients.get(request.client)
  client.last = client.last.then(() => answer(client, request))
}

process.on('unhandledRejection', error => console.error('unhandled:', error))
const lines = createInterface({ input: process.stdin })
lines.on('line', handleLine)
lines.on('close', () => process.exit(0))
