/** Where the reader is: a chat in the middle, panels beside it, dialogs over it. The address follows, so that Back works. */

import { signal } from '@preact/signals'
import { type ComponentChildren, Fragment, createElement } from 'preact'

import { decode, type Link, parseAddress } from '~/contract/links'
import { type Place, placeKey } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { on } from '~/store/engine'

/** What stands in the first column; the last one is shown. */
export type LeftPanel =
  | { kind: 'chats' }
  | { kind: 'archive' }
  | { kind: 'contacts' }
  | { kind: 'settings'; page?: string }
  | { kind: 'newGroup' | 'newChannel' }
  /** Who is to follow a channel that was just made. */
  | { kind: 'subscribers'; chat: PeerId }
  /** The folders, and one of them; none: a new one. */
  | { kind: 'folders' }
  | { kind: 'folder'; folder?: number }
  /** The topics of a forum, and a new one or one to be changed. */
  | { kind: 'topics'; chat: PeerId }
  | { kind: 'topic'; chat: PeerId; topic?: number }

/** Pages about a chat, or somebody in it, that a profile leads to. */
export type InfoPage =
  | 'members'
  | 'addMembers'
  | 'edit'
  | 'type'
  | 'permissions'
  | 'admins'
  | 'adminRights'
  | 'banned'
  | 'restrict'
  | 'invites'
  | 'invite'
  | 'joinRequests'
  | 'reactions'
  | 'discussion'
  | 'adminLog'
  | 'contact'
  | 'commonChats'

/** What stands beside a chat. */
export type RightPanel =
  | { kind: 'info'; peer: PeerId; thread?: number }
  | { kind: 'search'; chat: PeerId }
  /** `user`: whom it is about; `link`: an invite link. */
  | { kind: InfoPage; peer: PeerId; user?: PeerId; link?: string }
  | { kind: 'sharedMedia'; peer: PeerId }

export interface OpenChat {
  place: Place
  /** Show this one, and mark it for a moment. */
  message?: number
}

export const openChat = signal<OpenChat | undefined>(undefined)
export const leftPanels = signal<readonly LeftPanel[]>([{ kind: 'chats' }])
export const rightPanels = signal<readonly RightPanel[]>([])
/** Dialogs over everything, the last one on top. */
export const overlays = signal<readonly ComponentChildren[]>([])
/** A link that nothing has dealt with yet. */
export const pendingLink = signal<Link | undefined>(undefined)

/** What Escape closes, and Back as long as there are overlays: the last one first. Kept by `ui/kit/escape`. */
export const closers: (() => void)[] = []
/** Those of them that Back calls on a phone, without leaving the chat. */
const backClosers = new Set<() => void>()

/** Narrower windows show one column at a time. */
export const narrow = matchMedia('(max-width: 720px)')

export function showChat(place: Place, message?: number): void {
  const isSame = openChat.value !== undefined && placeKey(openChat.value.place) === placeKey(place)
  openChat.value = { place, message }
  rightPanels.value = []
  if (isSame) rewrite()
  else advance()
}

/** What is shown of one chat is shown of another from now on, and wherever Back leads. */
export function replaceChat(from: PeerId, to: PeerId): void {
  const replaceIn = ({ chat, left, right }: Step): Step => ({
    chat: chat?.place.chat === from ? { place: { ...chat.place, chat: to } } : chat,
    left,
    right: right.map((panel) => ('peer' in panel && panel.peer === from ? { ...panel, peer: to } : panel)),
  })
  steps.forEach((step, index) => (steps[index] = replaceIn(step)))
  const now = replaceIn(here())
  openChat.value = now.chat
  rightPanels.value = now.right
  rewrite()
}

/** Out of what waits to be sent there is a way back into the chat. */
export function leavePlace({ chat, isScheduled }: Place): void {
  if (isScheduled) showChat({ chat })
  else closeChat()
}

export function closeChat(): void {
  openChat.value = undefined
  rightPanels.value = []
  rewrite()
}

export function pushLeft(panel: LeftPanel): void {
  leftPanels.value = [...leftPanels.value, panel]
  if (narrow.matches) {
    openChat.value = undefined
    rightPanels.value = []
  }
  advance()
}

export function popLeft(): void {
  if (leftPanels.value.length < 2) return
  leftPanels.value = leftPanels.value.slice(0, -1)
  rewrite()
}

export function pushRight(panel: RightPanel): void {
  rightPanels.value = [...rightPanels.value, panel]
  advance()
}

export function popRight(): void {
  rightPanels.value = rightPanels.value.slice(0, -1)
  rewrite()
}

/** Put something over everything; `close` takes it away. */
export function openOverlay(make: (close: () => void) => ComponentChildren): void {
  const close = () => (overlays.value = overlays.value.filter((each) => each !== content))
  const content = createElement(Fragment, { key: ++lastOverlay }, make(close))
  overlays.value = [...overlays.value, content]
  // On a phone Back takes it away, even where there is nothing before it.
  if (narrow.matches) advance()
}

/** What is opened inside of a column is a step of its own on a phone: one of `closers`, as long as the answer is not called. */
export function addStep(close: () => void): () => void {
  if (!narrow.matches) return () => undefined
  backClosers.add(close)
  advance()
  return () => void backClosers.delete(close)
}

function followAddress(): void {
  const text = decode(location.hash.slice(1))
  const [first = '', ...rest] = text.split('/')
  if (/^-?\d+$/.test(first)) {
    const thread = Number(rest[0])
    rightPanels.value = []
    openChat.value = {
      place: { chat: Number(first), thread: thread || undefined, isScheduled: rest.includes('scheduled') || undefined },
    }
  } else {
    openChat.value = undefined
    pendingLink.value = parseAddress(text)
  }
  steps.splice(at, Infinity, here())
  history.replaceState({ page: PAGE, at }, '')
}

/** Where the reader was, by the entries of the browser's history that this page made. */
interface Step {
  chat: OpenChat | undefined
  left: readonly LeftPanel[]
  right: readonly RightPanel[]
}

/** Entries that an earlier load of the page has made say nothing to this one. */
const PAGE = Math.random()
const steps: Step[] = []
let at = 0
let lastOverlay = 0

function here(): Step {
  return { chat: openChat.value, left: leftPanels.value, right: rightPanels.value }
}

function advance(): void {
  steps.splice(++at, Infinity, here())
  history.pushState({ page: PAGE, at }, '', address())
}

/** Entries are not taken back, which would happen later and in between other steps: Back goes past those that are alike. */
function rewrite(): void {
  steps[at] = here()
  history.replaceState({ page: PAGE, at }, '', address())
}

function address(): string {
  return openChat.value ? `#${placeKey(openChat.value.place)}` : location.pathname
}

function onPopState({ state }: PopStateEvent): void {
  const to = state as { page: number; at: number } | null
  const step = to?.page === PAGE ? steps[to.at] : undefined
  if (!to || !step) {
    at++
    return followAddress()
  }
  const isBack = to.at < at
  const isNowhereElse = describe(step) === describe(here())
  if (isBack && (overlays.value.length || isInside(isNowhereElse))) {
    closeLast()
    // Whoever opened it wants to stay where it was.
    if (!isNowhereElse) return history.go(at - to.at)
    at = to.at
    return
  }
  at = to.at
  openChat.value = step.chat
  leftPanels.value = step.left
  rightPanels.value = step.right
  if (isBack && isNowhereElse) history.back()
}

/** Which message is shown of a chat makes it no other place. */
function describe({ chat, left, right }: Step): string {
  return JSON.stringify([chat?.place, left, right])
}

/** Whether Back means something inside of a column: it was opened last, or nothing else would change. */
function isInside(isNowhereElse: boolean): boolean {
  const last = lastInside()
  return last !== undefined && (isNowhereElse || closers.at(-1) === last)
}

function lastInside(): (() => void) | undefined {
  return [...backClosers].at(-1)
}

/** As Escape does, so that it is told; a dialog that does not listen goes as well. */
function closeLast(): void {
  const before = overlays.value
  if (!before.length) return lastInside()?.()
  closers.at(-1)?.()
  if (overlays.value === before) overlays.value = before.slice(0, -1)
}

// Whoever signs in next begins with their own chats, not where somebody else has been.
on('session', ({ session }) => {
  if (session.self) return
  openChat.value = undefined
  leftPanels.value = [{ kind: 'chats' }]
  rightPanels.value = []
  overlays.value = []
  steps.length = 0
  rewrite()
})

/** Go where the address says, now and whenever Back or another link changes it; the answer ends it. */
export function watchAddress(): () => void {
  followAddress()
  addEventListener('popstate', onPopState)
  return () => removeEventListener('popstate', onPopState)
}
