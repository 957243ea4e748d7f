/** What is to be known of a chat before one writes there: slow mode, as whom, whether anything waits. */

import { type Signal, signal } from '@preact/signals'

import { unixNow } from '~/contract/clock'
import type { PeerId } from '~/contract/peers'
import { isAdmin, isPerson } from '~/contract/rights'
import { engine, on } from '~/store/engine'
import { loadFullPeer } from '~/store/fullPeers'
import { peerSignal } from '~/store/peers'

export interface Rules {
  /** Seconds between two messages of ours; 0: no limit. */
  slowModeSeconds: number
  /** Unix seconds from which one may write again. */
  nextSendDate: number
  sendAs?: PeerId
  /** Besides ourselves; empty where there is no choice. */
  senders: PeerId[]
  botCommands: { command: string; description: string }[]
  /** Messages of ours that wait there. */
  scheduledCount: number
}

const UNKNOWN: Rules = { slowModeSeconds: 0, nextSendDate: 0, senders: [], botCommands: [], scheduledCount: 0 }
const known = new Map<PeerId, Signal<Rules>>()

/** As far as they are known; in a component it is drawn again when more is. */
export function rulesOf(chat: PeerId): Rules {
  return writable(chat).value
}

export function changeRules(chat: PeerId, part: Partial<Rules>): void {
  const rules = writable(chat)
  rules.value = { ...rules.peek(), ...part }
}

/** Ask the server; what it refuses stays unknown. */
export async function loadRules(chat: PeerId): Promise<void> {
  const peer = peerSignal(chat).peek()
  if (!peer) return
  void countScheduled(chat)
  if (peer.kind === 'user') return
  if (isPerson(peer)) {
    const full = await engine.people.loadFull(chat).catch(() => undefined)
    changeRules(chat, { botCommands: full?.botCommands ?? [] })
    return
  }
  if (peer.kind !== 'supergroup' || !peer.isMember) return
  const full = await loadFullPeer(chat).catch(() => undefined)
  const senders = (await engine.sending.loadSenders(chat).catch(() => undefined))?.choices ?? []
  changeRules(chat, {
    slowModeSeconds: isAdmin(peer) ? 0 : (full?.slowModeSeconds ?? 0),
    nextSendDate: full?.nextSendDate ?? 0,
    sendAs: full?.sendAs,
    senders: senders.length > 1 ? senders : [],
  })
}

/** A message went out: slow mode begins anew. */
export function countSent(chat: PeerId): void {
  const { slowModeSeconds } = writable(chat).peek()
  if (slowModeSeconds) changeRules(chat, { nextSendDate: Math.floor(unixNow()) + slowModeSeconds })
}

/** Whether slow mode lets us write only later. */
export function isWaiting(chat: PeerId): boolean {
  return writable(chat).peek().nextSendDate > unixNow()
}

async function countScheduled(chat: PeerId): Promise<void> {
  const waiting = await engine.scheduled.list(chat).catch(() => undefined)
  if (waiting) changeRules(chat, { scheduledCount: waiting.length })
}

function writable(chat: PeerId): Signal<Rules> {
  let found = known.get(chat)
  if (!found) known.set(chat, (found = signal(UNKNOWN)))
  return found
}

on('changed', ({ what, peer }) => {
  if (peer === undefined || !known.has(peer)) return
  if (what === 'scheduled') void countScheduled(peer)
  if (what === 'fullPeer') void loadRules(peer)
})
on('session', ({ session }) => {
  if (!session.self) known.clear()
})
