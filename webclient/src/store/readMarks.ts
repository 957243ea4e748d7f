/** How far a place was read: by us, and of ours by others. */

import { type Signal, signal } from '@preact/signals'

import { type Place, placeKey } from '~/contract/messages'
import type { ThreadMarks } from '~/engine/areas/reading'
import { dialog } from '~/store/dialogs'
import { engine, on } from '~/store/engine'

const threads = new Map<string, Signal<ThreadMarks | undefined>>()

/** As it is now; undefined as long as nothing is known. In a component it is drawn again when it changes. */
export function readMarks(place: Place): ThreadMarks | undefined {
  if (place.thread) return thread(place).value
  const known = dialog(place.chat)
  return known && { inbox: known.readInboxMaxId, outbox: known.readOutboxMaxId, unread: known.unreadCount }
}

/** Ask how far a topic or comments were read. */
export async function loadReadMarks(place: Place): Promise<ThreadMarks | undefined> {
  if (!place.thread) return readMarks(place)
  const marks = await engine.reading.findThreadMarks(place).catch(() => undefined)
  if (marks) thread(place).value = marks
  return marks
}

on('threadRead', ({ chat, thread: id, inbox, outbox }) => {
  const known = threads.get(placeKey({ chat, thread: id }))
  const marks = known?.peek()
  if (!known || !marks) return
  known.value = {
    inbox: Math.max(marks.inbox, inbox ?? 0),
    outbox: Math.max(marks.outbox, outbox ?? 0),
    unread: inbox !== undefined && inbox > marks.inbox ? 0 : marks.unread,
  }
})
on('session', () => threads.clear())

function thread(place: Place): Signal<ThreadMarks | undefined> {
  const key = placeKey(place)
  let found = threads.get(key)
  if (!found) threads.set(key, (found = signal(undefined)))
  return found
}
