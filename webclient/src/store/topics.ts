/** The topics of forums as the page shows them. */

import { type Signal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

import type { Topic } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine, on } from '~/store/engine'

/** Changes come in bunches. */
const ASK_AGAIN_AFTER_MS = 200

const known = new Map<PeerId, Signal<readonly Topic[] | undefined>>()
const users = new Map<PeerId, number>()
const timers = new Map<PeerId, ReturnType<typeof setTimeout>>()

on('changed', ({ what, peer }) => {
  if (what === 'topics' && peer && users.get(peer)) loadLater(peer)
})
on('threadRead', ({ chat }) => {
  if (users.get(chat)) loadLater(chat)
})
on('session', ({ session }) => {
  if (!session.self) known.clear()
})

/** Pinned ones first, then by their last message; kept as they are on the server as long as the component stands. */
export function useTopics(chat: PeerId): readonly Topic[] | undefined {
  useEffect(() => {
    users.set(chat, (users.get(chat) ?? 0) + 1)
    void load(chat)
    return () => void users.set(chat, (users.get(chat) ?? 1) - 1)
  }, [chat])
  return writable(chat).value
}

/** As it was when it was asked for last. */
export function topicOf(chat: PeerId, thread: number): Topic | undefined {
  return writable(chat).value?.find((each) => each.id === thread)
}

/** Ask for one that is shown outside of the list. */
export async function loadTopic(chat: PeerId, thread: number): Promise<void> {
  if (topicOf(chat, thread)) return
  const found = await engine.forum.find(chat, thread)
  const others = (writable(chat).peek() ?? []).filter((each) => each.id !== thread)
  if (found) writable(chat).value = [...others, found]
}

async function load(chat: PeerId): Promise<void> {
  try {
    writable(chat).value = await engine.forum.list(chat, '')
  } catch {
    // As it was: without a connection the last list stays.
  }
}

function loadLater(chat: PeerId): void {
  if (timers.has(chat)) return
  const ask = () => {
    timers.delete(chat)
    void load(chat)
  }
  timers.set(chat, setTimeout(ask, ASK_AGAIN_AFTER_MS))
}

function writable(chat: PeerId): Signal<readonly Topic[] | undefined> {
  let found = known.get(chat)
  if (!found) known.set(chat, (found = signal(undefined)))
  return found
}
