/** Looking for chats, people and messages, from the field above the list of chats. */

import { computed, effect, signal } from '@preact/signals'

import type { Message } from '~/contract/messages'
import type { Peer, PeerId } from '~/contract/peers'
import type { FoundPeers, SearchOffset } from '~/engine/areas/search'
import { contactIds } from '~/store/contacts'
import { compareDates } from '~/store/dialogOrder'
import { listDialogs } from '~/store/dialogs'
import { engine, on, self } from '~/store/engine'
import { fold, matches } from '~/store/folding'
import { peer } from '~/store/peers'
import { say } from '~/store/words'

const ASKED_AFTER_MS = 250
const PAGE = 30
const NOBODY: FoundPeers = { own: [], others: [] }

export const isSearching = signal(false)
export const query = signal('')
export const recent = signal<readonly PeerId[]>([])

const remote = signal<FoundPeers>(NOBODY)
export const foundMessages = signal<readonly Message[]>([])
export const foundTotal = signal(0)
/** Whether the server has not answered yet. */
export const isAsking = signal(false)
let next: SearchOffset | undefined
let turn = 0

/** Chats and contacts by name, known here: at once. */
const local = computed(() => listMatching(query.value))

/** Own chats and contacts; the server's answer adds those that are not known here. */
export const foundOwn = computed(() => [...new Set([...local.value, ...remote.value.own])])
export const foundOthers = computed(() => remote.value.others.filter((id) => !foundOwn.value.includes(id)))

export async function openSearch(): Promise<void> {
  if (isSearching.value) return
  isSearching.value = true
  recent.value = await engine.search.listRecent()
}

export function closeSearch(): void {
  isSearching.value = false
  query.value = ''
}

on('session', ({ session }) => {
  if (!session.self) closeSearch()
})

export async function remember(id: PeerId): Promise<void> {
  recent.value = await engine.search.addRecent(id)
}

export async function forget(id?: PeerId): Promise<void> {
  recent.value = await engine.search.forgetRecent(id)
}

export async function loadMoreMessages(): Promise<void> {
  const offset = next
  if (!offset || isAsking.value) return
  const asked = turn
  next = undefined
  const found = await engine.search.findMessages(query.value.trim(), offset, PAGE).catch(() => undefined)
  if (asked !== turn) return
  if (!found) {
    next = offset // asked again when one comes to the end once more
    return
  }
  foundMessages.value = [...foundMessages.value, ...found.messages]
  next = found.next
}

/** Chats, contacts and Saved Messages, whose names, usernames or numbers fit; those that spoke last stand first. */
export function listMatching(text: string): PeerId[] {
  const wanted = fold(text.replace(/^@/, ''))
  if (!wanted) return []
  const dialogs = listDialogs().sort(compareDates)
  const own = self.value ? [self.value] : []
  const ids = new Set([...dialogs.map((each) => each.peer), ...own, ...(contactIds() ?? [])])
  return [...ids].filter((id) => fits(peer(id), wanted))
}

function fits(found: Peer | undefined, wanted: string): boolean {
  if (!found) return false
  if (found.id === self.value && matches(fold(say('kit.savedMessages')), wanted)) return true
  if (found.usernames?.some((name) => fold(name).startsWith(wanted))) return true
  if (/^\d{4,}$/.test(wanted) && found.phone?.includes(wanted)) return true
  return matches(fold(found.title), wanted)
}

effect(() => {
  const wanted = query.value.trim()
  const asked = ++turn
  next = undefined
  if (!wanted) {
    remote.value = NOBODY
    foundMessages.value = []
    foundTotal.value = 0
    isAsking.value = false
    return
  }
  isAsking.value = true
  const timer = setTimeout(() => void ask(wanted, asked), ASKED_AFTER_MS)
  return () => clearTimeout(timer)
})

async function ask(wanted: string, asked: number): Promise<void> {
  const [peers, messages] = await Promise.all([
    findPeers(wanted).catch(() => NOBODY),
    engine.search.findMessages(wanted, undefined, PAGE).catch(() => ({ messages: [], total: 0, next: undefined })),
  ])
  if (asked !== turn) return
  remote.value = peers
  foundMessages.value = messages.messages
  foundTotal.value = messages.total
  next = messages.next
  isAsking.value = false
}

/** A username in full finds whoever has it. */
async function findPeers(wanted: string): Promise<FoundPeers> {
  const found = await engine.search.findPeers(wanted)
  if (found.own.length + found.others.length || !/^@\w{4,32}$/.test(wanted)) return found
  return { own: [], others: [await engine.search.resolve(wanted)] }
}
