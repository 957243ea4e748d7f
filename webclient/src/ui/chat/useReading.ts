/** What is in the view is read: only while the page is looked at, and not at every step of scrolling. */

import { useEffect, useRef } from 'preact/hooks'

import { isFormerId } from '~/contract/former'
import { FIRST_SCHEDULED_ID, type Message, type Place } from '~/contract/messages'
import { engine } from '~/store/engine'
import { peekMessage } from '~/store/messages'
import { peerSignal } from '~/store/peers'
import { readMarks } from '~/store/readMarks'
import type { Row } from '~/ui/chat/rows'

const EVERY_MS = 400
/** Counts of posts in view are asked for again so often. */
const COUNTS_AGAIN_MS = 60_000

/** To be called with what is in view, as often as it changes. */
export function useReading(place: Place): (rows: readonly Row[], first: number, last: number) => void {
  const reader = useRef<Reader>(null)
  if (reader.current?.place !== place) reader.current = new Reader(place)
  const current = reader.current
  useEffect(() => {
    const again = () => current.later()
    document.addEventListener('visibilitychange', again)
    addEventListener('focus', again)
    return () => {
      document.removeEventListener('visibilitychange', again)
      removeEventListener('focus', again)
      current.stop()
    }
  }, [current])
  return current.onView
}

class Reader {
  private ids: number[] = []
  /** The newest one that was in view, be it only in passing. */
  private newest = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readUpTo = 0
  private readonly countedAt = new Map<number, number>()
  private readonly looked = new Set<number>()

  constructor(readonly place: Place) {}

  readonly onView = (rows: readonly Row[], first: number, last: number): void => {
    const shown = rows.slice(first, last + 1).flatMap((row) => row.ids)
    this.ids = shown.filter((id) => !isFormerId(id)) // what was written in the former group is read by all
    if (isLookedAt()) this.newest = Math.max(this.newest, ...this.ids.filter((id) => id < FIRST_SCHEDULED_ID))
    this.later()
  }

  later(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      if (isLookedAt()) this.read()
    }, EVERY_MS)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private read(): void {
    const messages = this.ids
      .filter((id) => id < FIRST_SCHEDULED_ID)
      .map((id) => peekMessage(this.place.chat, id))
      .filter((message) => message !== undefined)
    this.readHistory(messages)
    this.look(messages)
    this.count(messages)
  }

  private readHistory(messages: Message[]): void {
    const marks = readMarks(this.place)
    const newest = Math.max(this.newest, messages.at(-1)?.id ?? 0)
    const chat = peerSignal(this.place.chat).peek()
    if (this.place.isScheduled || newest <= Math.max(this.readUpTo, marks?.inbox ?? 0) || !marks) return
    if (!chat?.isMember && !this.place.thread) return
    this.readUpTo = newest
    engine.reading.read(this.place, newest).catch(() => (this.readUpTo = 0)) // tried again with the next look
  }

  /** Mentions and reactions are read by being seen; voices by being heard. */
  private look(messages: Message[]): void {
    const ids = messages.filter((message) => isNews(message) && !this.looked.has(message.id)).map(({ id }) => id)
    if (!ids.length) return
    for (const id of ids) this.looked.add(id)
    engine.reading.readContents(this.place.chat, ids).catch(() => ids.forEach((id) => this.looked.delete(id)))
  }

  private count(messages: Message[]): void {
    const posts = messages.filter((message) => message.isPost && !message.service).map((message) => message.id)
    const now = Date.now()
    const fresh = posts.filter((id) => !this.countedAt.has(id))
    const stale = posts.filter((id) => now - (this.countedAt.get(id) ?? now) > COUNTS_AGAIN_MS)
    for (const id of [...fresh, ...stale]) this.countedAt.set(id, now)
    const retry = (ids: number[]) => () => ids.forEach((id) => this.countedAt.delete(id))
    if (fresh.length) engine.changes.countViews(this.place.chat, fresh, true).catch(retry(fresh))
    if (stale.length) engine.changes.countViews(this.place.chat, stale, false).catch(retry(stale))
  }
}

function isLookedAt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus()
}

function isNews({ isMentioned, isMediaUnread, media, reactions }: Message): boolean {
  const isHeard = media?.kind === 'voice' || media?.kind === 'round'
  return (!!isMentioned && !!isMediaUnread && !isHeard) || !!reactions?.recent.some((each) => each.isUnread)
}
