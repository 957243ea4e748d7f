/** Where the reader is: a chat in the middle, panels beside it, dialogs over it. The address follows, so that Back works. */

import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

import { type Link, parseAddress } from '~/contract/links'
import type { Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'

/** What stands in the first column; the last one is shown. */
export type LeftPanel =
  | { kind: 'chats' }
  | { kind: 'archive' }
  | { kind: 'contacts' }
  | { kind: 'settings'; page?: string }
  | { kind: 'newGroup' | 'newChannel' }
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

export function showChat(place: Place, message?: number): void {
  openChat.value = { place, message }
  rightPanels.value = []
  const hash = `#${place.chat}${place.thread ? `/${place.thread}` : ''}${place.isScheduled ? '/scheduled' : ''}`
  if (location.hash !== hash) history.pushState(null, '', hash)
}

export function closeChat(): void {
  openChat.value = undefined
  rightPanels.value = []
  if (location.hash) history.pushState(null, '', location.pathname)
}

export function pushLeft(panel: LeftPanel): void {
  leftPanels.value = [...leftPanels.value, panel]
}

export function popLeft(): void {
  if (leftPanels.value.length > 1) leftPanels.value = leftPanels.value.slice(0, -1)
}

export function pushRight(panel: RightPanel): void {
  rightPanels.value = [...rightPanels.value, panel]
}

export function popRight(): void {
  rightPanels.value = rightPanels.value.slice(0, -1)
}

/** Put something over everything; `close` takes it away. */
export function openOverlay(make: (close: () => void) => ComponentChildren): void {
  const close = () => (overlays.value = overlays.value.filter((each) => each !== content))
  const content = make(close)
  overlays.value = [...overlays.value, content]
}

/** Go where the address says. */
export function followAddress(): void {
  const text = decodeURIComponent(location.hash.slice(1))
  const [first = '', ...rest] = text.split('/')
  if (/^-?\d+$/.test(first)) {
    const thread = Number(rest[0])
    openChat.value = {
      place: { chat: Number(first), thread: thread || undefined, isScheduled: rest.includes('scheduled') || undefined },
    }
    return
  }
  openChat.value = undefined
  pendingLink.value = parseAddress(text)
}

addEventListener('popstate', followAddress)
