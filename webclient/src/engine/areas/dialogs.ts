/** The list of chats, kept as it is on the server. core.telegram.org/api/folders, core.telegram.org/method/messages.getDialogs */

import type { Dialog } from '~/contract/dialogs'
import type { EngineEvent } from '~/contract/events'
import type { Message } from '~/contract/messages'
import type { Peer, PeerId } from '~/contract/peers'
import { Arrivals } from '~/engine/dialogs/arrivals'
import { dialogActions } from '~/engine/dialogs/dialogActions'
import { withNewMessage } from '~/engine/dialogs/dialogChanges'
import { DialogLoader } from '~/engine/dialogs/dialogLoader'
import { dialogUpdates } from '~/engine/dialogs/dialogUpdates'
import { Muting } from '~/engine/dialogs/muting'
import type { Area, Engine } from '~/engine/engine'

/** What a page begins with. */
export interface DialogList {
  dialogs: Dialog[]
  /** Whom these show; all others by `peers`. */
  peers: Peer[]
  /** Whether the server was asked for all of it since the engine started. */
  isLoaded: boolean
}

export function dialogs(engine: Engine) {
  const arrivals = new Arrivals()
  const muting = new Muting(engine)
  const loader = new DialogLoader(engine, arrivals, muting, () => restored)
  let restored: Promise<void> = Promise.resolve()
  let isLoaded = false
  let isLoading = false

  async function restore(): Promise<void> {
    const [peers, kept] = await Promise.all([
      engine.cache.list('peers'),
      engine.cache.list('dialogs'),
      muting.restore(),
    ])
    engine.peers.restore(peers)
    // What waited to be sent is shown by who sends it.
    const shown = kept.map((each) => (each.topMessage?.pending ? { ...each, topMessage: undefined } : each))
    engine.dialogs.restore(shown)
    engine.messages.put(shown.map((each) => each.topMessage).filter((each) => each !== undefined))
    for (const { peer, topMessage } of shown) if (topMessage) arrivals.know(peer, topMessage.id)
  }

  async function loadAll(): Promise<void> {
    if (isLoading) return
    isLoading = true
    try {
      await loader.loadAll()
      isLoaded = true
      await muting.load()
    } catch (error) {
      if (engine.self) engine.complain(error, 'dialogs')
    } finally {
      isLoading = false
    }
  }

  /** Ask again when the connection is back and the list was never read to its end. */
  function onConnected(): void {
    if (engine.self && !isLoaded) void loadAll()
  }

  function onNewMessage(message: Message): void {
    const newest = arrivals.newest(message.chat)
    arrivals.arrive(message.chat, message.id)
    const dialog = engine.dialogs.find(message.chat)
    if (dialog) engine.dialogs.put([withNewMessage(dialog, message, newest, engine.self)])
    else loader.reload([message.chat])
  }

  /** Messages of ours that are not sent yet stand in the list as well. */
  function onPending(message: Message): void {
    if (engine.dialogs.find(message.chat)) engine.dialogs.change(message.chat, { topMessage: message })
  }

  function onSent(pendingId: number, message: Message): void {
    const dialog = engine.dialogs.find(message.chat)
    arrivals.arrive(message.chat, message.id)
    if (!dialog) return loader.reload([message.chat])
    if (dialog.topMessage?.id !== pendingId && (dialog.topMessage?.id ?? 0) >= message.id) return
    if (dialog.topMessage?.pending && dialog.topMessage.id !== pendingId) return
    engine.dialogs.put([{ ...dialog, topMessage: message }])
  }

  function onChanged(message: Message): void {
    if (engine.dialogs.find(message.chat)?.topMessage?.id === message.id) {
      engine.dialogs.change(message.chat, { topMessage: message })
    }
  }

  function onRemoved(chat: PeerId, ids: readonly number[]): void {
    const dialog = engine.dialogs.find(chat)
    const top = dialog?.topMessage
    if (!dialog || !top) return
    const isTop = ids.includes(top.id)
    if (isTop) {
      const left = engine.messages
        .list(chat)
        .filter(({ id, isScheduled }) => id < top.id && !ids.includes(id) && !isScheduled)
      const next = left.reduce<Message | undefined>((a, b) => (a && a.id > b.id ? a : b), undefined)
      engine.dialogs.change(chat, { topMessage: next })
    }
    if (!top.pending && (isTop || (dialog.unreadCount && ids.some((id) => id > dialog.readInboxMaxId))))
      loader.reload([chat])
  }

  engine.listen((event: EngineEvent) => {
    if (event.type === 'messages' && !event.isScheduled) {
      for (const message of event.messages) if (message.pending) onPending(message)
    } else if (event.type === 'messageSent' && !event.message.isScheduled) onSent(event.pendingId, event.message)
    else if (event.type === 'messagesChanged') event.messages.forEach(onChanged)
    else if (event.type === 'messagesRemoved' && !event.isScheduled) onRemoved(event.chat, event.ids)
    else if (event.type === 'connection' && event.state === 'connected') onConnected()
    else if (event.type === 'peers') onPeers(event.peers)
  })

  /** Groups that became supergroups go. */
  function onPeers(peers: Peer[]): void {
    const gone = peers.filter(({ id, migratedTo }) => migratedTo && engine.dialogs.find(id)).map(({ id }) => id)
    if (gone.length) engine.dialogs.remove(gone)
  }

  const calls = {
    /** What is known at once; the rest follows as events. */
    async list(): Promise<DialogList> {
      await restored
      const known = engine.dialogs.all()
      return { dialogs: known, peers: engine.peers.list(peersShown(known)), isLoaded }
    },

    /** Everybody known. */
    peers(): Peer[] {
      return engine.peers.all()
    },

    /** Ask the server how these stand. */
    reload(peers: PeerId[]): void {
      loader.reload(peers)
    },

    ...dialogActions(engine, loader),
  }

  return {
    calls,
    onNewMessage,
    updates: dialogUpdates(engine, loader, muting, arrivals),
    onSignedIn() {
      isLoaded = false
      restored = restore()
      void loadAll()
    },
    onSignedOut() {
      isLoaded = false
      arrivals.clear()
      loader.clear()
    },
    onTooLong: () => void loadAll(),
  } satisfies Area & { onNewMessage: (message: Message) => void }
}

function peersShown(known: readonly Dialog[]): Set<PeerId> {
  const shown = new Set<PeerId>()
  for (const { peer, topMessage } of known) {
    for (const id of [peer, topMessage?.from, topMessage?.forward?.from, ...(topMessage?.service?.users ?? [])]) {
      if (id !== undefined) shown.add(id)
    }
  }
  return shown
}
