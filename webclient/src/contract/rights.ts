/** What we may do in a chat, by what is known of it: decides what is shown. The server decides what happens. core.telegram.org/api/rights */

import { unixNow } from '~/contract/clock'
import type { Message } from '~/contract/messages'
import { type AdminRights, type BannedRights, type Peer, type PeerId, SERVICE_ACCOUNT } from '~/contract/peers'

export type AdminRight = keyof AdminRights
export type BannedRight = Exclude<keyof BannedRights, 'until'>

/** Kinds of message that a chat may forbid one by one. */
export type SendKind =
  'text' | 'link' | 'photo' | 'video' | 'gif' | 'round' | 'audio' | 'voice' | 'document' | 'sticker' | 'poll'

/** Seconds for which people may change what they wrote. */
const EDIT_SECONDS = 48 * 3600

const FORBIDDEN_BY: Record<SendKind, readonly BannedRight[]> = {
  text: ['sendPlain'],
  link: ['embedLinks'],
  photo: ['sendPhotos', 'sendMedia'],
  video: ['sendVideos', 'sendMedia'],
  gif: ['sendGifs', 'sendMedia'],
  round: ['sendRoundvideos', 'sendMedia'],
  audio: ['sendAudios', 'sendMedia'],
  voice: ['sendVoices', 'sendMedia'],
  document: ['sendDocs', 'sendMedia'],
  sticker: ['sendStickers', 'sendMedia'],
  poll: ['sendPolls', 'sendMedia'],
}

const EDITABLE_MEDIA: readonly string[] = ['photo', 'video', 'gif', 'audio', 'voice', 'document', 'webPage']

const now = () => Math.floor(unixNow())

export function isPerson(peer: Peer): boolean {
  return peer.kind === 'user' || peer.kind === 'bot'
}

/** Whether somebody can be brought into a group or channel at all. */
export function canBeAdded(peer: Peer): boolean {
  return isPerson(peer) && !peer.isSelf && !peer.isDeleted && peer.id !== SERVICE_ACCOUNT
}

export function isGroup(peer: Peer): boolean {
  return peer.kind === 'group' || peer.kind === 'supergroup'
}

export function isAdmin(peer: Peer): boolean {
  return peer.isMember && (!!peer.isCreator || !!peer.adminRights)
}

/** A creator has all rights but anonymity, which is chosen. */
export function hasAdminRight(peer: Peer, right: AdminRight): boolean {
  if (!peer.isMember || isPerson(peer)) return false
  if (peer.isCreator && right !== 'anonymous') return true
  return !!peer.adminRights?.[right]
}

/** Whether something is forbidden to us, by the rule for everybody or by one of our own. Admins may all. */
export function isBannedFrom(peer: Peer, right: BannedRight): boolean {
  if (isAdmin(peer)) return false
  return isForbidden(peer.bannedRights, right) || isForbidden(peer.defaultBannedRights, right)
}

export function isForbidden(rights: BannedRights | undefined, right: BannedRight): boolean {
  if (!rights || (rights.until > 0 && rights.until <= now())) return false
  if (rights[right]) return true
  return rights.viewMessages || (rights.sendMessages && (right.startsWith('send') || right === 'embedLinks'))
}

/** Whether members may, unless it is forbidden to them, and admins with the right always. In channels admins only. */
function isAllowed(peer: Peer, right: AdminRight, banned: BannedRight): boolean {
  if (!peer.isMember || isOver(peer)) return false
  if (hasAdminRight(peer, right)) return true
  return isGroup(peer) && !isAdmin(peer) && !isBannedFrom(peer, banned)
}

/** A group that was deleted, or has become another one, can only be read. */
function isOver(peer: Peer): boolean {
  return !!peer.isForbidden || !!peer.migratedTo
}

/** Whether we may write anything at all there. */
export function canWrite(peer: Peer): boolean {
  if (isPerson(peer)) return !peer.isDeleted && !peer.isBlocked && peer.id !== SERVICE_ACCOUNT // nobody reads there
  if (isOver(peer)) return false
  if (peer.kind === 'channel') return hasAdminRight(peer, 'postMessages')
  return (peer.isMember || canWriteFromOutside(peer)) && !isBannedFrom(peer, 'sendMessages')
}

/** In discussion groups everybody may comment, unless the group wants them to join first. */
function canWriteFromOutside(peer: Peer): boolean {
  return peer.kind === 'supergroup' && !!peer.hasDiscussion && !peer.joinToSend && !peer.joinRequest
}

export function canSend(peer: Peer, kind: SendKind): boolean {
  if (!canWrite(peer)) return false
  return !isGroup(peer) || !FORBIDDEN_BY[kind].some((right) => isBannedFrom(peer, right))
}

/** Files of any kind. */
export function canAttach(peer: Peer): boolean {
  return (['photo', 'video', 'audio', 'document', 'poll'] as const).some((kind) => canSend(peer, kind))
}

export function canReact(peer: Peer): boolean {
  if (isPerson(peer)) return canWrite(peer)
  return !isOver(peer) && (peer.isMember || canWriteFromOutside(peer))
}

export function canPin(peer: Peer): boolean {
  if (isPerson(peer)) return true
  return isAllowed(peer, peer.kind === 'channel' ? 'editMessages' : 'pinMessages', 'pinMessages')
}

/** Whether a message may be taken away; `forAll`: from everybody, not only out of our own sight. */
export function canDelete(peer: Peer, message: Message, self: PeerId, forAll = true): boolean {
  if (message.pending) return true
  if (isPerson(peer)) return true
  const isOwn = message.isOut || message.from === self
  if (peer.kind === 'group') {
    return !forAll || hasAdminRight(peer, 'deleteMessages') || (isOwn && peer.isMember)
  }
  if (message.service?.kind === 'channelCreate' || message.service?.kind === 'chatMigrateTo') return false
  if (hasAdminRight(peer, 'deleteMessages')) return true
  if (!isOwn || message.service) return false
  return peer.kind !== 'channel' || hasAdminRight(peer, 'postMessages')
}

/** Whether a deletion may spare the others: only where everybody has a copy of their own. */
export function canDeleteForSelfOnly(peer: Peer): boolean {
  return peer.kind === 'group' || (isPerson(peer) && !peer.isSelf)
}

/** Text or caption. */
export function canEdit(peer: Peer, message: Message, self: PeerId): boolean {
  if (message.pending || message.service || message.forward || message.viaBot) return false
  if (message.media && !EDITABLE_MEDIA.includes(message.media.kind)) return false
  if (peer.kind === 'channel' && hasAdminRight(peer, 'editMessages')) return true
  if (!message.isOut && message.from !== self) return false
  const isLate = now() - message.date > EDIT_SECONDS
  const isEver = !!peer.isSelf || (peer.kind === 'supergroup' && hasAdminRight(peer, 'pinMessages'))
  return (!isLate || isEver || !!message.isScheduled) && canWrite(peer)
}

/** Whether what is written there may be taken elsewhere: forwarded, copied, kept. */
export function canTakeAway(peer: Peer, message: Message): boolean {
  return !peer.noForwards && !message.noForwards && !message.service && !message.pending
}

export function canInvite(peer: Peer): boolean {
  return isAllowed(peer, 'inviteUsers', 'inviteUsers')
}

/** Links and requests are the admins' business. */
export function canManageInvites(peer: Peer): boolean {
  return !isOver(peer) && hasAdminRight(peer, 'inviteUsers')
}

/** Title, picture, description. */
export function canEditInfo(peer: Peer): boolean {
  return isAllowed(peer, 'changeInfo', 'changeInfo')
}

/** What is set by admins only: kind, permissions, reactions, discussion. */
export function canChangeSettings(peer: Peer): boolean {
  return !isOver(peer) && hasAdminRight(peer, 'changeInfo')
}

export function canBan(peer: Peer): boolean {
  return !isOver(peer) && hasAdminRight(peer, 'banUsers')
}

export function canPromote(peer: Peer): boolean {
  return !isOver(peer) && hasAdminRight(peer, 'addAdmins')
}

/** Create topics; one may change those that one created. */
export function canCreateTopics(peer: Peer): boolean {
  return !!peer.isForum && isAllowed(peer, 'manageTopics', 'manageTopics')
}

export function canManageTopics(peer: Peer): boolean {
  return !!peer.isForum && !isOver(peer) && hasAdminRight(peer, 'manageTopics')
}

export function canSeeAdminLog(peer: Peer): boolean {
  return (peer.kind === 'supergroup' || peer.kind === 'channel') && isAdmin(peer)
}

export const ALL_ALLOWED: BannedRights = {
  viewMessages: false,
  sendMessages: false,
  sendMedia: false,
  sendStickers: false,
  sendGifs: false,
  sendPolls: false,
  sendPhotos: false,
  sendVideos: false,
  sendRoundvideos: false,
  sendAudios: false,
  sendVoices: false,
  sendDocs: false,
  sendPlain: false,
  embedLinks: false,
  changeInfo: false,
  inviteUsers: false,
  pinMessages: false,
  manageTopics: false,
  until: 0,
}

/** What is to be allowed in groups, as people know the switches. */
export const GROUP_PERMISSIONS: readonly BannedRight[] = [
  'sendPlain',
  'sendPhotos',
  'sendVideos',
  'sendStickers',
  'sendGifs',
  'sendAudios',
  'sendDocs',
  'sendVoices',
  'sendRoundvideos',
  'embedLinks',
  'sendPolls',
  'inviteUsers',
  'pinMessages',
  'changeInfo',
]

export const CHANNEL_ADMIN_RIGHTS: readonly AdminRight[] = [
  'changeInfo',
  'postMessages',
  'editMessages',
  'deleteMessages',
  'inviteUsers',
  'addAdmins',
]

export const GROUP_ADMIN_RIGHTS: readonly AdminRight[] = [
  'changeInfo',
  'deleteMessages',
  'banUsers',
  'inviteUsers',
  'pinMessages',
  'manageTopics',
  'anonymous',
  'addAdmins',
]
