/** Everything that stands between the pages of one browser and the server: one connection, one copy of what is known. */

import { BaseTelegramClient, IdbStorage, MemoryStorage, type mtp, networkMiddlewares, tl } from '@mtcute/web'

import { getAhead, setAhead } from '~/contract/clock'
import type { EngineEvent } from '~/contract/events'
import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { ServerFacts, Session } from '~/contract/session'
import { describeBrowser } from '~/engine/browser'
import type { Cache } from '~/engine/cache/cache'
import { DialogBook } from '~/engine/dialogBook'
import { FileBook } from '~/engine/files/fileBook'
import { Uploader } from '~/engine/files/uploader'
import { ASK_AT_LEAST_EVERY } from '~/engine/guestChannels'
import { MessageBook } from '~/engine/messageBook'
import { PeerBook } from '~/engine/peerBook'
import { channelPeerId } from '~/engine/views/peers'
import { ServerTransport } from '~/engine/server'

/** The server takes any; every client has to send some. */
const API = { id: 1, hash: 'chapar' }

/** Answers to who is no longer signed in. */
const ENDED = new Set([
  'AUTH_KEY_UNREGISTERED',
  'AUTH_KEY_INVALID',
  'SESSION_REVOKED',
  'SESSION_EXPIRED',
  'USER_DEACTIVATED',
  'USER_DEACTIVATED_BAN',
])

type Update = tl.TypeUpdate
export type UpdateHandlers = {
  [K in Update['_']]?: (update: Extract<Update, { _: K }>) => void | Promise<void>
}

/** One area of what the engine does: `calls` are what pages ask for, `updates` what the server tells. */
export interface Area {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- their types are kept by `Calls` in areas.ts
  calls: Record<string, (...args: any[]) => unknown>
  updates?: UpdateHandlers
  /** Called when somebody has signed in, and when the engine starts signed in. */
  onSignedIn?: () => void | Promise<void>
  /** Called when the account is gone from here: forget everything. */
  onSignedOut?: () => void
  /** Called when so much was missed in private chats and basic groups that the server does not tell it: ask again. */
  onTooLong?: () => void
  /** Called when the first page is looked at, or no page any more. */
  onVisible?: (isVisible: boolean) => void
  /** Called when another engine takes over: what the server has to hear before that. */
  onEnd?: () => Promise<void>
}

/** How long the server may take to hear an engine's last words. */
const LAST_WORDS_MS = 1500

export class Engine {
  readonly client: BaseTelegramClient
  readonly peers: PeerBook
  readonly messages = new MessageBook()
  readonly dialogs: DialogBook
  readonly files: FileBook
  readonly uploader: Uploader
  /** Who is signed in; 0: nobody. */
  self: PeerId = 0
  private readonly listeners = new Set<(event: EngineEvent) => void>()
  private readonly handlers = new Map<string, ((update: Update) => void | Promise<void>)[]>()
  private readonly areas: Area[] = []
  private readonly visible = new Set<object>()
  private pump: Promise<void> = Promise.resolve()
  private isOver = false

  constructor(
    readonly server: ServerFacts,
    readonly cache: Cache,
    /** What the server speaks to us in. */
    langCode = 'en',
    /** Whether the browser keeps anything for us: else one is signed in for as long as the engine runs. */
    readonly isKept = true,
  ) {
    this.client = new BaseTelegramClient({
      apiId: API.id,
      apiHash: API.hash,
      storage: isKept ? new IdbStorage('chapar.session') : new MemoryStorage(),
      transport: new ServerTransport(server),
      defaultDcs: { main: dcOf(server), media: dcOf(server) },
      initConnectionOptions: {
        ...describeBrowser(),
        appVersion: `Web ${__APP_VERSION__}`,
        systemLangCode: navigator.language,
        langCode,
      },
      // What our own requests change comes with their answers, and goes the way of all changes.
      updates: {
        catchUp: true,
        disableNoDispatch: true,
        onChannelTooLong: (id) => this.onChannelTooLong(id),
        overrideOpenChatTimeout: ({ timeout = ASK_AT_LEAST_EVERY }) => Math.min(timeout, ASK_AT_LEAST_EVERY),
      },
      network: {
        middlewares: [...networkMiddlewares.basic(), async (context, next) => this.watch(await next(context))],
      },
      logLevel: 1,
    })
    this.peers = new PeerBook(this)
    this.dialogs = new DialogBook(this)
    this.files = new FileBook(this)
    this.uploader = new Uploader(this)
    this.client.onServerUpdate.add((updates) => this.learnFrom(updates))
    this.client.onRawUpdate.add(({ update, peers }) => {
      // In place of what was told in short the library puts what it kept: older than what is known here.
      const isNew = ({ id }: { id: number }, mark: (id: number) => PeerId) => !this.peers.find(mark(id))
      this.peers.learn(
        [...peers.users.values()].filter((user) => isNew(user, (id) => id)),
        [...peers.chats.values()].filter((chat) =>
          isNew(chat, chat._.startsWith('channel') ? channelPeerId : (id) => -id),
        ),
      )
      this.enqueue(update)
    })
    this.client.onError.add((error) => this.complain(error))
  }

  /** Another engine takes over: this one does and says nothing more. */
  async end(): Promise<void> {
    const said = Promise.all(this.areas.map((area) => area.onEnd?.()))
    this.isOver = true
    await Promise.race([said, new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS))])
    await this.client.destroy()
    await this.cache.close()
  }

  /** Say that something failed; what ends with the engine does not count. */
  complain(error: unknown, about = ''): void {
    if (!this.isOver) console.warn('engine:', about, error)
  }

  addArea(area: Area): void {
    this.areas.push(area)
    for (const [name, handler] of Object.entries(area.updates ?? {})) {
      const known = this.handlers.get(name) ?? []
      known.push(handler as (update: Update) => void)
      this.handlers.set(name, known)
    }
  }

  /** Ask the server; what the answer says of people, chats and changes is taken in before it returns. */
  async call<T extends tl.RpcMethod>(
    request: T,
    params?: Parameters<BaseTelegramClient['call']>[1],
  ): Promise<tl.RpcCallReturn[T['_']]> {
    const answer = await this.client.call(request as never, params)
    this.takeIn(answer)
    return answer as tl.RpcCallReturn[T['_']]
  }

  /** Describe ourselves to the server anew, in another language. core.telegram.org/method/initConnection */
  async tellLanguage(langCode: string): Promise<void> {
    const described = this.client.mt.network._initConnectionParams
    if (described.langCode === langCode) return
    described.langCode = langCode // for the connections to come
    await this.client.call({ ...described, query: { _: 'help.getNearestDc' } })
  }

  /** Find out how far our clock is from the server's. */
  async compareClocks(): Promise<void> {
    const { date } = await this.client.call({ _: 'help.getConfig' })
    setAhead(date - Math.floor(Date.now() / 1000))
    this.emit({ type: 'clock', ahead: getAhead() })
  }

  /** What a request of ours did to the log of our mailbox, or of a channel's, when its answer says no more than how much. */
  countIn({ pts, ptsCount }: { pts: number; ptsCount: number }, channelId?: number): void {
    const counted = { _: 'mtcute.dummyUpdate', pts, ptsCount, channelId: channelId ?? 0 } as unknown as Update
    this.client.handleClientUpdate({ _: 'updates', updates: [counted], users: [], chats: [], date: 0, seq: 0 })
  }

  /** Change messages that are known, keep them and tell the pages. */
  changeMessages(chat: PeerId, ids: readonly number[], change: (message: Message) => Message): void {
    const known = ids.map((id) => this.messages.find(chat, id)).filter((each) => each !== undefined)
    const messages = known.map(change).filter((each, i) => each !== known[i])
    if (!messages.length) return
    this.messages.put(messages)
    this.cache.put('messages', messages)
    this.emit({ type: 'messagesChanged', messages })
  }

  emit(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event)
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  get session(): Session {
    return this.self ? { self: this.self } : {}
  }

  async signedIn(self: PeerId): Promise<void> {
    this.self = self
    this.emit({ type: 'session', session: this.session })
    for (const area of this.areas) await area.onSignedIn?.()
  }

  async signedOut(): Promise<void> {
    this.self = 0
    // It raises where somebody has cleared the browser's data: what it would forget is gone then.
    await this.client.notifyLoggedOut().catch((error: unknown) => this.complain(error))
    for (const area of this.areas) area.onSignedOut?.()
    this.peers.clear()
    this.messages.clear()
    this.dialogs.clear()
    await this.cache.clear()
    this.emit({ type: 'session', session: {} })
  }

  /** Whether any page is looked at. */
  get isVisible(): boolean {
    return this.visible.size > 0
  }

  /** Whether a page is looked at, told by it. */
  setVisible(page: object, isVisible: boolean): void {
    if (this.isOver) return
    const was = this.isVisible
    if (isVisible) this.visible.add(page)
    else this.visible.delete(page)
    if (this.isVisible !== was) for (const area of this.areas) area.onVisible?.(this.isVisible)
  }

  private learnFrom(told: object): void {
    const { users = [], chats = [] } = told as { users?: tl.TypeUser[]; chats?: tl.TypeChat[] }
    if (users.length || chats.length) this.peers.learn(users, chats)
  }

  private takeIn(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return
    this.learnFrom(answer)
    if (tl.isAnyUpdates(answer)) this.client.handleClientUpdate(answer)
    if ('_' in answer && answer._ === 'messages.invitedUsers')
      this.takeIn((answer as tl.messages.RawInvitedUsers).updates)
  }

  /** Changes are taken one after the other, in the order in which the server made them. */
  private enqueue(update: Update): void {
    const handlers = this.handlers.get(update._)
    if (!handlers) return
    this.pump = this.pump.then(async () => {
      for (const handler of handlers) {
        try {
          await handler(update)
        } catch (error) {
          this.complain(error, update._)
        }
      }
    })
  }

  private onChannelTooLong(channelId: number): void {
    this.enqueue({ _: 'updateChannelTooLong', channelId })
  }

  /** The library goes on in silence when the server does not tell all that was missed, and when the session was ended. */
  private watch<T>(answer: T): T {
    if (typeof answer !== 'object' || !answer || !('_' in answer)) return answer
    if (typeof answer._ === 'string' && answer._.startsWith('updates.')) this.learnFrom(answer)
    if (answer._ === 'updates.differenceTooLong') for (const area of this.areas) area.onTooLong?.()
    if (answer._ === 'mt_rpc_error' && ENDED.has((answer as unknown as mtp.RawMt_rpc_error).errorMessage)) {
      void this.forget()
    }
    return answer
  }

  /** Somebody ended this session elsewhere, or the account is gone. */
  private async forget(): Promise<void> {
    if (this.self) await this.signedOut()
  }
}

function dcOf(server: ServerFacts) {
  const { hostname, port, protocol } = self.location
  return { id: server.dc, ipAddress: hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) }
}
