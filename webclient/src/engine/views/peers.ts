/** People and chats, from what the server says of them. core.telegram.org/type/User, core.telegram.org/type/Chat */

import type { tl } from '@mtcute/web'

import {
  type AdminRights,
  type BannedRights,
  type Peer,
  type PeerId,
  type PeerPhoto,
  type Presence,
  type Restriction,
} from '~/contract/peers'
import { peerPhotoFile } from '~/engine/views/files'
import { strippedPicture } from '~/engine/views/stripped'

const CHANNEL_MARK = -1_000_000_000_000
const COLORS = 7

export function channelPeerId(channelId: number): PeerId {
  return CHANNEL_MARK - channelId
}

export function isChannelId(id: PeerId): boolean {
  return id < CHANNEL_MARK
}

/** The bare id of a supergroup or channel. */
export function channelIdOf(id: PeerId): number {
  return CHANNEL_MARK - id
}

export function peerIdOf(peer: tl.TypePeer): PeerId {
  switch (peer._) {
    case 'peerUser':
      return peer.userId
    case 'peerChat':
      return -peer.chatId
    case 'peerChannel':
      return channelPeerId(peer.channelId)
  }
}

export function chatIdOf(chat: tl.TypeChat): PeerId {
  return chat._ === 'channel' || chat._ === 'channelForbidden' ? channelPeerId(chat.id) : -chat.id
}

/** `known`: what a `min` form does not say is taken from there. Undefined for a user that is not there. */
export function buildUser(user: tl.TypeUser, known: ReadonlyMap<PeerId, Peer>): Peer | undefined {
  if (user._ === 'userEmpty') return undefined
  const before = known.get(user.id)
  const { firstName, lastName } = user
  const title = user.deleted ? '' : [firstName, lastName].filter(Boolean).join(' ')
  const built: Peer = {
    id: user.id,
    kind: user.bot ? 'bot' : 'user',
    title: title || user.username || '',
    firstName,
    lastName,
    ...namesOf(user),
    phone: user.phone,
    photo: user.photo?._ === 'userProfilePhoto' ? photoOf(user.id, user.photo) : undefined,
    color: colorOf(user.id, user.color),
    isSelf: user.self,
    isContact: user.contact,
    isDeleted: user.deleted,
    isBlocked: before?.isBlocked,
    isVerified: user.verified,
    isScam: user.scam || user.fake,
    presence: buildPresence(user.status),
    restriction: restrictionOf(user.restrictionReason),
    isMember: true,
  }
  if (!user.min || !before) return prune(built)
  const kept: Partial<Peer> = { phone: before.phone, presence: before.presence, isContact: before.isContact }
  if (!user.applyMinPhoto) kept.photo = before.photo
  // A min user has neither the name that we gave a contact nor our view of who they are.
  if (before.isContact)
    Object.assign(kept, { title: before.title, firstName: before.firstName, lastName: before.lastName })
  return prune({ ...built, isSelf: before.isSelf, ...kept })
}

export function buildChat(chat: tl.TypeChat, known: ReadonlyMap<PeerId, Peer>): Peer | undefined {
  switch (chat._) {
    case 'chatEmpty':
      return undefined
    case 'chat':
      return prune({
        id: -chat.id,
        kind: 'group',
        title: chat.title,
        photo: chat.photo._ === 'chatPhoto' ? photoOf(-chat.id, chat.photo) : undefined,
        color: colorOf(chat.id),
        isMember: !chat.left && !chat.deactivated,
        isCreator: chat.creator,
        noForwards: chat.noforwards,
        memberCount: chat.participantsCount,
        version: chat.version,
        adminRights: buildAdminRights(chat.adminRights),
        defaultBannedRights: buildBannedRights(chat.defaultBannedRights),
        migratedTo:
          chat.migratedTo && 'channelId' in chat.migratedTo ? channelPeerId(chat.migratedTo.channelId) : undefined,
      })
    case 'chatForbidden':
      return prune({ ...forbidden(-chat.id, chat.title, 'group'), color: colorOf(chat.id) })
    case 'channelForbidden': {
      const kind = chat.megagroup ? 'supergroup' : 'channel'
      return prune({ ...forbidden(channelPeerId(chat.id), chat.title, kind), color: colorOf(chat.id) })
    }
    case 'channel':
      return buildChannel(chat, known.get(channelPeerId(chat.id)))
  }
}

function buildChannel(chat: tl.RawChannel, before: Peer | undefined): Peer {
  const id = channelPeerId(chat.id)
  const built: Peer = {
    id,
    kind: chat.megagroup ? 'supergroup' : 'channel',
    title: chat.title,
    ...namesOf(chat),
    photo: chat.photo._ === 'chatPhoto' ? photoOf(id, chat.photo) : undefined,
    color: colorOf(chat.id, chat.color),
    isVerified: chat.verified,
    isScam: chat.scam || chat.fake,
    restriction: restrictionOf(chat.restrictionReason),
    isMember: !chat.left,
    isCreator: chat.creator,
    isForum: chat.forum,
    hasDiscussion: chat.hasLink,
    hasSignatures: chat.signatures,
    hasSlowMode: chat.slowmodeEnabled,
    joinToSend: chat.joinToSend,
    joinRequest: chat.joinRequest,
    noForwards: chat.noforwards,
    memberCount: chat.participantsCount ?? before?.memberCount,
    adminRights: buildAdminRights(chat.adminRights),
    bannedRights: buildBannedRights(chat.bannedRights),
    defaultBannedRights: buildBannedRights(chat.defaultBannedRights),
  }
  if (!chat.min || !before) return prune(built)
  // What a min form leaves out is what concerns us.
  const { isMember, isCreator, adminRights, bannedRights } = before
  return prune({ ...built, isMember, isCreator, adminRights, bannedRights })
}

function forbidden(id: PeerId, title: string, kind: Peer['kind']): Peer {
  return { id, kind, title, color: 0, isMember: false, isForbidden: true }
}

export function buildPresence(status: tl.TypeUserStatus | undefined): Presence {
  switch (status?._) {
    case 'userStatusOnline':
      return { kind: 'online', at: status.expires }
    case 'userStatusOffline':
      return { kind: 'offline', at: status.wasOnline }
    case 'userStatusRecently':
      return { kind: 'recently' }
    case 'userStatusLastWeek':
      return { kind: 'lastWeek' }
    case 'userStatusLastMonth':
      return { kind: 'lastMonth' }
    default:
      return { kind: 'hidden' }
  }
}

export function buildAdminRights(rights: tl.TypeChatAdminRights | undefined): AdminRights | undefined {
  if (!rights) return undefined
  return {
    changeInfo: !!rights.changeInfo,
    postMessages: !!rights.postMessages,
    editMessages: !!rights.editMessages,
    deleteMessages: !!rights.deleteMessages,
    banUsers: !!rights.banUsers,
    inviteUsers: !!rights.inviteUsers,
    pinMessages: !!rights.pinMessages,
    addAdmins: !!rights.addAdmins,
    anonymous: !!rights.anonymous,
    manageCall: !!rights.manageCall,
    manageTopics: !!rights.manageTopics,
  }
}

export function buildBannedRights(rights: tl.TypeChatBannedRights | undefined): BannedRights | undefined {
  if (!rights) return undefined
  return {
    viewMessages: !!rights.viewMessages,
    sendMessages: !!rights.sendMessages,
    sendMedia: !!rights.sendMedia,
    sendStickers: !!rights.sendStickers,
    sendGifs: !!rights.sendGifs,
    sendPolls: !!rights.sendPolls,
    sendPhotos: !!rights.sendPhotos,
    sendVideos: !!rights.sendVideos,
    sendRoundvideos: !!rights.sendRoundvideos,
    sendAudios: !!rights.sendAudios,
    sendVoices: !!rights.sendVoices,
    sendDocs: !!rights.sendDocs,
    sendPlain: !!rights.sendPlain,
    embedLinks: !!rights.embedLinks,
    changeInfo: !!rights.changeInfo,
    inviteUsers: !!rights.inviteUsers,
    pinMessages: !!rights.pinMessages,
    manageTopics: !!rights.manageTopics,
    until: rights.untilDate,
  }
}

function photoOf(id: PeerId, photo: tl.RawUserProfilePhoto | tl.RawChatPhoto): PeerPhoto {
  const photoId = photo.photoId.toString()
  return {
    small: peerPhotoFile(id, photoId, photo.dcId, false),
    big: peerPhotoFile(id, photoId, photo.dcId, true),
    stripped: strippedPicture(photo.strippedThumb),
  }
}

function namesOf(peer: { username?: string; usernames?: tl.TypeUsername[] }): Pick<Peer, 'username' | 'usernames'> {
  const active = (peer.usernames ?? []).filter((each) => each.active).map((each) => each.username)
  const usernames = active.length ? active : peer.username ? [peer.username] : []
  return { username: usernames[0], usernames: usernames.length ? usernames : undefined }
}

function colorOf(id: number, color?: tl.TypePeerColor): number {
  return (color?._ === 'peerColor' ? (color.color ?? id) : id) % COLORS
}

function restrictionOf(reasons: tl.TypeRestrictionReason[] | undefined): Restriction | undefined {
  const reason = reasons?.find((each) => each.platform === 'all' || each.platform === 'web')
  return reason && { text: reason.text }
}

/** Without what is undefined or false, so that equal ones are equal as text. */
function prune(peer: Peer): Peer {
  const isMember = peer.isMember
  const rest = Object.entries(peer).filter(([, value]) => value !== undefined && value !== false)
  return { ...(Object.fromEntries(rest) as unknown as Peer), isMember }
}
