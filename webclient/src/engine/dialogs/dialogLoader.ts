/** Reading the list of chats: all of it when the engine starts, single ones when a change does not say enough. */

import { Long, tl } from '@mtcute/web'

import type { Dialog } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import type { Arrivals } from '~/engine/dialogs/arrivals'
import { reorderPinned } from '~/engine/dialogs/dialogChanges'
import type { Muting } from '~/engine/dialogs/muting'
import type { Engine } from '~/engine/engine'
import { buildDialog } from '~/engine/views/dialogs'
import { buildMessages } from '~/engine/views/messages'
import { isChannelId, peerIdOf } from '~/engine/views/peers'

/** The first page fills a screen and is answered fast; the server gives 100 at most. */
const FIRST_PAGE = 30
const PAGE = 100
const REFUSED = [400, 403, 406]
/** Chats that changed together are asked for together. */
const RELOAD_AFTER_MS = 150

type Page = tl.messages.TypeDialogs | tl.messages.RawPeerDialogs
type Rows = Extract<Page, { dialogs: unknown }>

export class DialogLoader {
  private readonly wanted = new Set<PeerId>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly engine: Engine,
    private readonly arrivals: Arrivals,
    private readonly muting: Muting,
    /** What was kept from last time has been taken in. */
    private readonly restored: () => Promise<void>,
  ) {}

  /** The main list and the archive, from the server; chats that are in neither are gone. */
  async loadAll(): Promise<void> {
    const begun = this.arrivals.now()
    const found = new Set<PeerId>()
    await Promise.all([this.loadFolder(0, found), this.loadFolder(1, found)])
    const gone = this.engine.dialogs
      .all()
      .filter(({ peer }) => !found.has(peer) && !this.arrivals.hasArrivedSince(peer, begun))
    this.engine.dialogs.remove(gone.map(({ peer }) => peer))
    this.engine.emit({ type: 'dialogsLoaded' })
  }

  /** Ask again for these, soon. */
  reload(peers: Iterable<PeerId>): void {
    for (const peer of peers) this.wanted.add(peer)
    if (this.wanted.size) this.timer ??= setTimeout(() => void this.reloadWanted(), RELOAD_AFTER_MS)
  }

  /** The order of the pinned ones of a folder. */
  async loadPinned(isArchived: boolean): Promise<void> {
    const begun = this.arrivals.now()
    const answer = await this.engine.call({ _: 'messages.getPinnedDialogs', folderId: isArchived ? 1 : 0 })
    const dialogs = this.take(answer, begun)
    const order = dialogs.map(({ peer }) => peer)
    this.engine.dialogs.put(reorderPinned(this.engine.dialogs.all(), isArchived, order))
  }

  clear(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.wanted.clear()
  }

  private async loadFolder(folderId: number, found: Set<PeerId>): Promise<void> {
    let offset = { date: 0, id: 0, peer: { _: 'inputPeerEmpty' } as tl.TypeInputPeer }
    const pinned: PeerId[] = []
    for (let limit = FIRST_PAGE; ; limit = PAGE) {
      const begun = this.arrivals.now()
      const answer = await this.engine.call({
        _: 'messages.getDialogs',
        folderId,
        offsetDate: offset.date,
        offsetId: offset.id,
        offsetPeer: offset.peer,
        limit,
        hash: Long.ZERO,
      })
      if (answer._ === 'messages.dialogsNotModified') return
      await this.restored()
      const rows = rowsOf(answer)
      pinned.push(...rows.filter((row) => row.pinned).map((row) => peerIdOf(row.peer)))
      const dialogs = this.take(answer, begun, (peer) => pinned.indexOf(peer) + 1)
      for (const row of rows) found.add(peerIdOf(row.peer))
      const last = dialogs.at(-1)
      if (answer._ === 'messages.dialogs' || !last?.topMessage || rows.length < limit) break
      offset = { date: last.topMessage.date, id: last.topMessage.id, peer: await this.engine.peers.input(last.peer) }
    }
    this.engine.dialogs.put(reorderPinned(this.engine.dialogs.all(), folderId === 1, pinned))
  }

  private async reloadWanted(): Promise<void> {
    this.timer = undefined
    const peers = [...this.wanted].slice(0, PAGE)
    for (const peer of peers) this.wanted.delete(peer)
    if (this.wanted.size) this.reload([])
    await this.reloadNow(peers)
  }

  private async reloadNow(peers: PeerId[]): Promise<void> {
    try {
      const begun = this.arrivals.now()
      const inputs = await Promise.all(peers.map((peer) => this.engine.peers.input(peer)))
      const answer = await this.engine.call({
        _: 'messages.getPeerDialogs',
        peers: inputs.map((peer) => ({ _: 'inputDialogPeer', peer })),
      })
      const dialogs = this.take(answer, begun)
      const isPlaced = (row: tl.RawDialog) => this.engine.dialogs.find(peerIdOf(row.peer))?.pinnedOrder !== 0
      if (rowsOf(answer).some((row) => row.pinned && !isPlaced(row))) {
        for (const isArchived of [false, true]) await this.loadPinned(isArchived)
      }
      const kept = new Set(dialogs.map(({ peer }) => peer))
      this.engine.dialogs.remove(peers.filter((peer) => !kept.has(peer)))
    } catch (error) {
      // One that we may no longer see refuses the others with it.
      if (peers.length > 1) for (const peer of peers) await this.reloadNow([peer])
      else if (tl.RpcError.is(error) && REFUSED.includes(error.code)) this.engine.dialogs.remove(peers)
      else this.engine.complain(error)
    }
  }

  /** What an answer says, without those that belong in no list; `pinnedOrder` none: as it was. */
  private take(answer: Rows, begun: number, pinnedOrder?: (peer: PeerId) => number): Dialog[] {
    const { engine, arrivals } = this
    const messages = buildMessages(answer.messages, engine.self)
    engine.messages.put(messages)
    engine.cache.put('messages', messages)
    const dialogs: Dialog[] = []
    for (const row of rowsOf(answer)) {
      const peer = peerIdOf(row.peer)
      const known = engine.dialogs.find(peer)
      const order = pinnedOrder?.(peer) ?? (row.pinned ? (known?.pinnedOrder ?? 0) : 0)
      const built = this.muting.apply(buildDialog(row, messages, order), peer)
      const pending = known?.topMessage?.pending ? known.topMessage : undefined
      if (!pending && !this.isListed(built)) continue
      // A message that came after the server had looked is newer than its answer.
      const isOlder = known && arrivals.hasArrivedSince(peer, begun) && arrivals.newest(peer) > row.topMessage
      arrivals.know(peer, row.topMessage)
      const { topMessage, unreadCount } = isOlder ? known : built
      dialogs.push({ ...built, topMessage: pending ?? topMessage, unreadCount })
    }
    engine.dialogs.put(dialogs)
    void this.noteChannels(rowsOf(answer))
    return dialogs
  }

  /** Chats that we are not in, groups that became supergroups and people to whom nothing was said are not listed. */
  private isListed({ peer, topMessage, draft, pinnedOrder }: Dialog): boolean {
    const who = this.engine.peers.find(peer)
    if (who?.migratedTo || (isChannelId(peer) && who && !who.isMember)) return false
    return !!topMessage || !!draft || pinnedOrder > 0
  }

  /** From where on the library has to ask for what it missed in a channel: it learns that from updates only. */
  private async noteChannels(rows: tl.RawDialog[]): Promise<void> {
    const { updates, storage } = this.engine.client
    for (const { peer, pts } of rows) {
      if (peer._ !== 'peerChannel' || !pts || !updates || updates.cpts.has(peer.channelId)) continue
      const kept = await storage.updates.getChannelPts(peer.channelId)
      if (!updates.cpts.has(peer.channelId)) updates.cpts.set(peer.channelId, kept ?? pts)
      updates.cptsMod.set(peer.channelId, updates.cpts.get(peer.channelId) ?? pts)
    }
  }
}

function rowsOf(answer: Rows): tl.RawDialog[] {
  return answer.dialogs.filter((each) => each._ === 'dialog')
}
