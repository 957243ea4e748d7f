/** What was written and not sent, on every device of the account. core.telegram.org/api/drafts */

import type { Draft } from '~/contract/dialogs'
import { type Place, placeKey } from '~/contract/messages'
import type { Area, Engine } from '~/engine/engine'
import { buildReplyTo } from '~/engine/outbox/requests'
import { buildDraft } from '~/engine/views/dialogs'
import { parseEntities } from '~/engine/views/entities'
import { peerIdOf } from '~/engine/views/peers'

const SAVED_AFTER_MS = 1500

export function drafts(engine: Engine) {
  /** Those of topics and comments; that of a chat is its dialog's. */
  const ofThreads = new Map<string, Draft>()
  const waiting = new Map<string, { place: Place; draft?: Draft; timer: ReturnType<typeof setTimeout> }>()

  function keep(place: Place, draft: Draft | undefined): void {
    if (!place.thread) {
      const top = engine.dialogs.find(place.chat)?.topMessage
      engine.dialogs.change(place.chat, { draft, date: Math.max(draft?.date ?? 0, top?.date ?? 0) })
    } else if (draft) ofThreads.set(placeKey(place), draft)
    else ofThreads.delete(placeKey(place))
  }

  async function save(place: Place, draft: Draft | undefined): Promise<void> {
    // The server keeps drafts of topics; of comments it would make one of the whole group.
    if (place.thread && !engine.peers.find(place.chat)?.isForum) return
    const { text: message = '', entities = [], replyTo } = draft ?? {}
    await engine.call({
      _: 'messages.saveDraft',
      peer: await engine.peers.input(place.chat),
      message,
      entities: await parseEntities(entities, (user) => engine.peers.inputUser(user)),
      replyTo: await buildReplyTo(engine, { place, replyTo }),
    })
  }

  async function flush(key: string): Promise<void> {
    const found = waiting.get(key)
    if (!found) return
    clearTimeout(found.timer)
    await save(found.place, found.draft).catch(() => undefined) // it stays here, and goes with the next change
    if (waiting.get(key) === found) waiting.delete(key) // not before: older news must not take its place meanwhile
  }

  const calls = {
    find(place: Place): Draft | undefined {
      return place.thread ? ofThreads.get(placeKey(place)) : engine.dialogs.find(place.chat)?.draft
    },

    /** Kept here at once, on the server a moment after the last change. `by`: the page, which need not be told. */
    save(place: Place, draft: Draft | undefined, by?: number): void {
      const key = placeKey(place)
      if (!draft && !waiting.has(key) && !calls.find(place)) return
      clearTimeout(waiting.get(key)?.timer)
      keep(place, draft)
      engine.emit({ type: 'draft', place, draft, by })
      waiting.set(key, { place, draft, timer: setTimeout(() => void flush(key), SAVED_AFTER_MS) })
    },

    /** The place is left: save what waits now. */
    flush: (place: Place): Promise<void> => flush(placeKey(place)),

    /** The message was sent, which tells the server; what waits is not to be saved any more. */
    forget(place: Place, by?: number): void {
      const key = placeKey(place)
      clearTimeout(waiting.get(key)?.timer)
      waiting.delete(key)
      keep(place, undefined)
      engine.emit({ type: 'draft', place, draft: undefined, by })
    },
  }

  return {
    calls,
    updates: {
      updateDraftMessage({ peer, topMsgId, draft }) {
        const place: Place = { chat: peerIdOf(peer), thread: topMsgId }
        if (waiting.has(placeKey(place))) return // what is being written here is newer
        const built = buildDraft(draft)
        keep(place, built)
        engine.emit({ type: 'draft', place, draft: built })
      },
    },
    async onEnd() {
      await Promise.all([...waiting.keys()].map(flush))
    },
    onSignedOut() {
      for (const { timer } of waiting.values()) clearTimeout(timer)
      waiting.clear()
      ofThreads.clear()
    },
  } satisfies Area
}
