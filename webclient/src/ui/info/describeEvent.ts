/** Events of the admin log in words. */

import type { LogEvent, Member } from '~/contract/chats'
import type { AdminRights, BannedRights, PeerId } from '~/contract/peers'
import { GROUP_PERMISSIONS, isForbidden } from '~/contract/rights'
import { describeMessage } from '~/store/describe'
import { peer as findPeer } from '~/store/peers'
import { canSay, say } from '~/store/words'
import { describeSpan } from '~/ui/info/spans'

export interface Described {
  sentence: string
  /** What changed, line by line. */
  details: string[]
}

export function describeEvent(event: LogEvent): Described {
  const name = event.user ? nameOf(event.user) : ''
  switch (event.kind) {
    case 'participantToggleAdmin':
      return describeAdmin(event, name)
    case 'participantToggleBan':
      return describeBan(event, name)
    case 'defaultBannedRights':
      return { sentence: say('adminLog.defaultRights'), details: listBans(event.rightsBefore, event.rightsAfter) }
    case 'toggleSlowMode':
      return Number(event.after)
        ? only(say('adminLog.slowModeOn', { span: describeSpan(Number(event.after)) }))
        : only(say('adminLog.slowModeOff'))
    case 'changeHistoryTTL':
      return Number(event.after)
        ? only(say('adminLog.ttlOn', { span: describeSpan(Number(event.after)) }))
        : only(say('adminLog.ttlOff'))
    case 'editMessage':
    case 'deleteMessage':
    case 'stopPoll':
    case 'sendMessage':
      return { sentence: say(`adminLog.${event.kind}`), details: listTexts(event) }
    case 'updatePinned':
      return { sentence: say(event.isOn ? 'adminLog.pinned' : 'adminLog.unpinned'), details: listTexts(event) }
    case 'changeUsername':
      return only(event.after ? say('adminLog.usernameSet', { name: event.after }) : say('adminLog.usernameRemoved'))
    default:
      return describePlain(event, name)
  }
}

function describePlain(event: LogEvent, name: string): Described {
  const { kind, isOn, before = '', after = '' } = event
  const form = isOn === undefined ? kind : `${kind}_${isOn ? 'on' : 'off'}`
  const key = canSay(`adminLog.${form}`) ? `adminLog.${form}` : canSay(`adminLog.${kind}`) ? `adminLog.${kind}` : ''
  return only(key ? say(key, { name, before, after }) : say('adminLog.other'))
}

function describeAdmin({ memberBefore, memberAfter }: LogEvent, name: string): Described {
  const was = isAdmin(memberBefore)
  const is = isAdmin(memberAfter)
  if (memberAfter?.role === 'creator') return only(say('adminLog.owner', { name }))
  const key = is ? (was ? 'adminLog.adminChanged' : 'adminLog.promoted') : 'adminLog.demoted'
  const rank = memberAfter?.rank && memberAfter.rank !== memberBefore?.rank ? [memberAfter.rank] : []
  const details = is ? listAdminRights(memberBefore?.adminRights, memberAfter?.adminRights) : []
  return { sentence: say(key, { name }), details: [...rank, ...details] }
}

function describeBan({ memberBefore, memberAfter }: LogEvent, name: string): Described {
  if (memberAfter?.role === 'removed') return only(say('adminLog.banned', { name }))
  if (memberAfter?.role !== 'restricted') {
    return only(say(memberBefore?.role === 'removed' ? 'adminLog.unbanned' : 'adminLog.unrestricted', { name }))
  }
  const details = listBans(memberBefore?.bannedRights, memberAfter.bannedRights)
  return { sentence: say('adminLog.restricted', { name }), details }
}

function isAdmin(member: Member | undefined): boolean {
  return member?.role === 'admin' || member?.role === 'creator'
}

/** What was allowed (+) and forbidden (−). */
function listBans(before: BannedRights | undefined, after: BannedRights | undefined): string[] {
  return [...GROUP_PERMISSIONS, 'manageTopics' as const].flatMap((right) => {
    const was = isForbidden(before, right)
    const is = isForbidden(after, right)
    return was === is ? [] : [`${is ? '−' : '+'} ${say(`rights.${right}`)}`]
  })
}

function listAdminRights(before: AdminRights | undefined, after: AdminRights | undefined): string[] {
  return (Object.keys(after ?? {}) as (keyof AdminRights)[]).flatMap((right) => {
    const was = !!before?.[right]
    const is = !!after?.[right]
    return was === is || !canSay(`rights.${right}`) ? [] : [`${is ? '+' : '−'} ${say(`rights.${right}`)}`]
  })
}

function listTexts({ before, message }: LogEvent): string[] {
  const after = message ? describeMessage(message).text : ''
  return [before ? say('adminLog.before', { text: before }) : '', after].filter(Boolean)
}

function nameOf(id: PeerId): string {
  return findPeer(id)?.title ?? ''
}

function only(sentence: string): Described {
  return { sentence, details: [] }
}
