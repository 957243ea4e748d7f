/** What stands below a name: when somebody was last seen, how many are in a group. */

import { type Peer, type Presence, SERVICE_ACCOUNT } from '~/contract/peers'
import { now } from '~/store/now'
import { say, writeDate } from '~/store/words'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** In words; empty for those of whom nothing is known. */
export function describePresence(peer: Peer): string {
  if (peer.isSelf) return ''
  if (peer.id === SERVICE_ACCOUNT) return say('presence.service')
  switch (peer.kind) {
    case 'bot':
      return say('presence.bot')
    case 'user':
      return peer.isDeleted ? say('presence.longAgo') : describeStatus(peer.presence)
    case 'channel':
      return peer.memberCount ? say('presence.subscribers', { count: peer.memberCount }) : say('presence.channel')
    default:
      return peer.memberCount ? say('presence.members', { count: peer.memberCount }) : say('presence.group')
  }
}

/** How many members there are, and how many of them are there now; we alone are not worth a word. */
export function addOnline(members: string, online = 0): string {
  return online > 1 ? members + say('kit.comma') + say('info.onlineCount', { count: online }) : members
}

export function isOnline(peer: Peer | undefined): boolean {
  return peer?.presence?.kind === 'online' && (peer.presence.at ?? 0) > now.value
}

function describeStatus(presence: Presence | undefined): string {
  const at = presence?.at ?? 0
  switch (presence?.kind) {
    case 'online':
      return at > now.value ? say('presence.online') : describeMoment(at)
    case 'offline':
      return describeMoment(at)
    case 'recently':
    case 'lastWeek':
    case 'lastMonth':
      return say(`presence.${presence.kind}`)
    default:
      return say('presence.longAgo')
  }
}

function describeMoment(at: number): string {
  const ago = now.value - at
  if (ago < MINUTE) return say('presence.justNow')
  if (ago < HOUR) return say('presence.minutesAgo', { count: Math.floor(ago / MINUTE) })
  const time = writeDate(at, { hour: 'numeric', minute: '2-digit' })
  const days = daysBetween(at, now.value)
  if (days === 0) return say('presence.todayAt', { time })
  if (days === 1) return say('presence.yesterdayAt', { time })
  return say('presence.onDate', { date: writeDate(at, { day: 'numeric', month: 'short', year: 'numeric' }) })
}

/** Nights between two moments, as the reader's calendar counts. */
export function daysBetween(from: number, to: number): number {
  const midnight = (seconds: number) => new Date(seconds * 1000).setHours(0, 0, 0, 0)
  return Math.round((midnight(to) - midnight(from)) / (24 * HOUR * 1000))
}
