/** Profiles, from what the server says. */

import { Long, type tl } from '@mtcute/web'

import type { FullPeer, ReactionsAllowed } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { findLinks } from '~/contract/foundLinks'
import { buildPhoto } from '~/engine/views/media'
import { channelPeerId, peerIdOf } from '~/engine/views/peers'

export function buildFullUser(full: tl.RawUserFull): FullPeer {
  const photo = full.personalPhoto ?? full.profilePhoto ?? full.fallbackPhoto
  return {
    ...buildAbout(full.about ?? '', photo, full),
    peer: full.id,
    isBlocked: !!full.blocked,
    commonChats: full.commonChatsCount,
    canAddContact: !!full.settings.addContact,
    birthday: full.birthday && { day: full.birthday.day, month: full.birthday.month, year: full.birthday.year },
    botCommands: full.botInfo?.commands?.map(({ command, description }) => ({ command, description })),
  }
}

export function buildFullGroup(full: tl.RawChatFull): FullPeer {
  const participants = full.participants._ === 'chatParticipants' ? full.participants.participants : undefined
  return {
    ...buildAbout(full.about, full.chatPhoto, full),
    peer: -full.id,
    memberCount: participants?.length,
    adminCount: participants?.filter((each) => each._ !== 'chatParticipant').length,
    canSeeMembers: participants !== undefined,
    canSetUsername: !!full.canSetUsername,
    canDelete: !!full.canSetUsername, // both are the creator's
    ...buildWaysIn(full),
  }
}

export function buildFullChannel(full: tl.RawChannelFull): FullPeer {
  return {
    ...buildAbout(full.about, full.chatPhoto, full),
    peer: channelPeerId(full.id),
    memberCount: full.participantsCount,
    onlineCount: full.onlineCount,
    adminCount: full.adminsCount,
    restrictedCount: full.bannedCount,
    removedCount: full.kickedCount,
    canSeeMembers: !!full.canViewParticipants,
    canSetUsername: !!full.canSetUsername,
    canDelete: !!full.canDeleteChannel,
    hidesHistory: !!full.hiddenPrehistory,
    hidesMembers: !!full.participantsHidden,
    linkedChat: full.linkedChatId ? channelPeerId(full.linkedChatId) : undefined,
    slowModeSeconds: full.slowmodeSeconds ?? 0,
    nextSendDate: full.slowmodeNextSendDate,
    sendAs: full.defaultSendAs && peerIdOf(full.defaultSendAs),
    ...buildWaysIn(full),
  }
}

function buildAbout(
  about: string,
  photo: tl.TypePhoto | undefined,
  full: { notifySettings: tl.TypePeerNotifySettings; ttlPeriod?: number },
): Pick<FullPeer, 'about' | 'aboutEntities' | 'photo' | 'mutedUntil' | 'ttlSeconds'> {
  return {
    about,
    aboutEntities: findLinks(about),
    photo: photo?._ === 'photo' ? buildPhoto(photo) : undefined,
    mutedUntil: full.notifySettings.muteUntil ?? 0,
    ttlSeconds: full.ttlPeriod ?? 0,
  }
}

function buildWaysIn(
  full: tl.RawChatFull | tl.RawChannelFull,
): Pick<FullPeer, 'reactions' | 'link' | 'requestCount' | 'requesters'> {
  return {
    reactions: buildReactionsAllowed(full.availableReactions),
    link: full.exportedInvite?._ === 'chatInviteExported' ? full.exportedInvite.link : undefined,
    requestCount: full.requestsPending ?? 0,
    requesters: (full.recentRequesters ?? []).map((id): PeerId => (Long.isLong(id) ? id.toNumber() : id)),
  }
}

function buildReactionsAllowed(reactions: tl.TypeChatReactions | undefined): ReactionsAllowed {
  switch (reactions?._) {
    case 'chatReactionsSome':
      return {
        allowed: 'some',
        emoji: reactions.reactions.flatMap((each) => (each._ === 'reactionEmoji' ? [each.emoticon] : [])),
      }
    case 'chatReactionsAll':
      return { allowed: 'all' }
    default:
      return { allowed: 'none' }
  }
}
