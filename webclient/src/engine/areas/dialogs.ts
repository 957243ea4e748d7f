/** The list of chats, kept as it is on the server. core.telegram.org/api/folders, core.telegram.org/method/messages.getDialogs */

import type { tl } from '@mtcute/web'

import type { Dialog } from '~/contract/dialogs'
import type { Message } from '~/contract/messages'
import type { Peer } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildDialog } from '~/engine/views/dialogs'
import { buildMessages } from '~/engine/views/messages'
import { peerIdOf } from '~/engine/views/peers'

const PAGE = 100

export function dialogs(engine: Engine) {
  /** Whether the whole list has been asked for since the engine started. */
  let loading: Promise<void> | undefined

  async function loadAll(): Promise<void> {
    for (const folderId of [0, 1]) {
      let offset = { date: 0, id: 0, peer: { _: 'inputPeerEmpty' } as tl.TypeInputPeer }
      let pinnedOrder = 0
      for (;;) {
        const answer = await engine.call({
          _: 'messages.getDialogs',
          folderId,
          offsetDate: offset.date,
          offsetId: offset.id,
          offsetPeer: offset.peer,
          limit: PAGE,
          hash: 0 as never,
        })
        if (answer._ === 'messages.dialogsNotModified') break
        const messages = buildMessages(answer.messages, engine.self)
        engine.messages.put(messages)
        const rows = answer.dialogs.filter((each) => each._ === 'dialog')
        const built = rows.map((row) => buildDialog(row, messages, row.pinned ? ++pinnedOrder : 0))
        engine.dialogs.put(built)
        const last = rows.at(-1)
        const top = built.at(-1)?.topMessage
        if (answer._ === 'messages.dialogs' || !last || !top || rows.length < PAGE) break
        offset = { date: top.date, id: top.id, peer: await engine.peers.input(peerIdOf(last.peer)) }
      }
    }
  }

  const calls = {
    /** What is known at once; the rest follows as events. */
    async list(): Promise<{ dialogs: Dialog[]; peers: Peer[]; isComplete: boolean }> {
      const isComplete = loading !== undefined
      loading ??= loadAll().catch(() => (loading = undefined))
      if (!engine.dialogs.all().length) {
        engine.peers.restore(await engine.cache.list('peers'))
        engine.dialogs.restore(await engine.cache.list('dialogs'))
      }
      return { dialogs: engine.dialogs.all(), peers: engine.peers.all(), isComplete }
    },
  }

  function onNewMessage(message: Message): void {
    const dialog = engine.dialogs.find(message.chat)
    if (!dialog) return
    if (dialog.topMessage && dialog.topMessage.id >= message.id) return
    const isUnread = !message.isOut && message.id > dialog.readInboxMaxId
    engine.dialogs.put([
      { ...dialog, topMessage: message, date: message.date, unreadCount: dialog.unreadCount + (isUnread ? 1 : 0) },
    ])
  }

  return {
    calls,
    onNewMessage,
    onSignedOut: () => (loading = undefined),
  } satisfies Area & { onNewMessage: (message: Message) => void }
}
