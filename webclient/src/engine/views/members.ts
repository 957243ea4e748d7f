/** Who takes part in a chat, from what the server says. */

import type { tl } from '@mtcute/web'

import type { Member } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { buildAdminRights, buildBannedRights, peerIdOf } from '~/engine/views/peers'

export function buildMember(participant: tl.TypeChannelParticipant): Member {
  switch (participant._) {
    case 'channelParticipant':
    case 'channelParticipantSelf':
      return { user: participant.userId, role: 'member', date: participant.date }
    case 'channelParticipantCreator':
      return {
        user: participant.userId,
        role: 'creator',
        rank: participant.rank,
        adminRights: buildAdminRights(participant.adminRights),
      }
    case 'channelParticipantAdmin':
      return {
        user: participant.userId,
        role: 'admin',
        rank: participant.rank,
        adminRights: buildAdminRights(participant.adminRights),
        canEdit: !!participant.canEdit,
        by: participant.promotedBy,
        date: participant.date,
      }
    case 'channelParticipantBanned':
      return {
        user: peerIdOf(participant.peer),
        role: participant.bannedRights.viewMessages ? 'removed' : 'restricted',
        bannedRights: buildBannedRights(participant.bannedRights),
        by: participant.kickedBy,
        date: participant.date,
        isOutside: !!participant.left,
      }
    case 'channelParticipantLeft':
      return { user: peerIdOf(participant.peer), role: 'left' }
  }
}

/** Of a basic group; only its creator makes admins there. */
export function buildGroupMember(participant: tl.TypeChatParticipant, isCreator: boolean): Member {
  const user: PeerId = participant.userId
  switch (participant._) {
    case 'chatParticipantCreator':
      return { user, role: 'creator' }
    case 'chatParticipantAdmin':
      return { user, role: 'admin', by: participant.inviterId, date: participant.date, canEdit: isCreator }
    default:
      return { user, role: 'member', by: participant.inviterId, date: participant.date }
  }
}
