/** The topics of forums as the page shows them. */

import { type Signal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

import type { Topic } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine, on } from '~/store/engine'

/** Changes come in bunches. */
const ASK_AGAIN_AFTER_MS = 200

const known = new Map<PeerId, Signal<readonly Topic[] | undefined>>()
const singles = new Map<string, Signal<Topic | undefined>>()
const users = new Map<PeerId, number>()
const timers = new Map<PeerId, ReturnType<typeof setTimeout>>()

on('changed', ({ what, peer }) => {
  if (what === 'topics' && peer && users.get(peer)) loadLater(peer)
})
on('threadRead', ({ chat }) => {
  if (users.get(chat)) loadLater(chat)
})
on('session', ({ session }) => {
  if (session.self) return
  known.clear()
  singles.clear()
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

/** As it was when it was asked for last; drawn again when it changes. */
export function topicOf(chat: PeerId, thread: number): Topic | undefined {
  return single(chat, thread).value
}

/** One that is open; nothing is asked for without `thread`. */
export function useTopic(chat: PeerId, thread: number | undefined): Topic | undefined {
  useEffect(() => {
    if (!thread) return
    const ask = () =>
      void engine.forum.find(chat, thread).then(
        (found) => (single(chat, thread).value = found),
        () => undefined, // as it was
      )
    ask()
    return on('changed', ({ what, peer }) => void (what === 'topics' && peer === chat && ask()))
  }, [chat, thread])
  return thread ? topicOf(chat, thread) : undefined
}

async function load(chat: PeerId): Promise<void> {
  try {
    const topics = await engine.forum.list(chat, '')
    for (const topic of topics) single(chat, topic.id).value = topic
    writable(chat).value = topics
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

function single(chat: PeerId, thread: number): Signal<Topic | undefined> {
  const key = `${chat}/${thread}`
  let found = singles.get(key)
  if (!found) singles.set(key, (found = signal(undefined)))
  return found
}

function writable(chat: PeerId): Signal<readonly Topic[] | undefined> {
  let found = known.get(chat)
  if (!found) known.set(chat, (found = signal(undefined)))
  return found
}
