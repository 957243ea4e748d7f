/** Events of the admin log, from what the server says. core.telegram.org/type/ChannelAdminLogEventAction */

import type { tl } from '@mtcute/web'

import type { LogEvent, Member } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { buildMember } from '~/engine/views/members'
import { buildMessage } from '~/engine/views/messages'
import { buildBannedRights, channelPeerId } from '~/engine/views/peers'

const PREFIX = 'channelAdminLogEventAction'

export function buildLogEvent(event: tl.RawChannelAdminLogEvent, self: PeerId): LogEvent {
  const { action } = event
  const name = action._.slice(PREFIX.length)
  const kind = name.slice(0, 1).toLowerCase() + name.slice(1)
  return { id: event.id.toString(), date: event.date, admin: event.userId, kind, ...buildDetails(action, self) }
}

function buildDetails(action: tl.TypeChannelAdminLogEventAction, self: PeerId): Partial<LogEvent> {
  switch (action._) {
    case 'channelAdminLogEventActionParticipantInvite':
      return aboutMember(buildMember(action.participant))
    case 'channelAdminLogEventActionParticipantToggleAdmin':
    case 'channelAdminLogEventActionParticipantToggleBan': {
      const memberBefore = buildMember(action.prevParticipant)
      return { ...aboutMember(buildMember(action.newParticipant)), memberBefore }
    }
    case 'channelAdminLogEventActionDefaultBannedRights':
      return {
        rightsBefore: buildBannedRights(action.prevBannedRights),
        rightsAfter: buildBannedRights(action.newBannedRights),
      }
    case 'channelAdminLogEventActionChangeLinkedChat':
      return { user: channelPeerId(action.newValue || action.prevValue), isOn: action.newValue !== 0 }
    case 'channelAdminLogEventActionEditMessage':
      return { message: buildMessage(action.newMessage, self), before: textOf(action.prevMessage) }
    case 'channelAdminLogEventActionDeleteMessage':
    case 'channelAdminLogEventActionUpdatePinned':
    case 'channelAdminLogEventActionSendMessage':
    case 'channelAdminLogEventActionStopPoll': {
      const message = buildMessage(action.message, self)
      return { message, isOn: message?.isPinned }
    }
    case 'channelAdminLogEventActionExportedInviteEdit':
      return { before: linkOf(action.prevInvite), after: linkOf(action.newInvite) }
    case 'channelAdminLogEventActionExportedInviteRevoke':
    case 'channelAdminLogEventActionExportedInviteDelete':
    case 'channelAdminLogEventActionParticipantJoinByInvite':
      return { after: linkOf(action.invite) }
    case 'channelAdminLogEventActionParticipantJoinByRequest':
      return { after: linkOf(action.invite), user: action.approvedBy }
    case 'channelAdminLogEventActionCreateTopic':
    case 'channelAdminLogEventActionDeleteTopic':
      return { after: topicOf(action.topic) }
    case 'channelAdminLogEventActionEditTopic':
      return { before: topicOf(action.prevTopic), after: topicOf(action.newTopic) }
    case 'channelAdminLogEventActionChangeUsernames':
      return { before: action.prevValue.join(', '), after: action.newValue.join(', ') }
    default:
      return buildPlain(action)
  }
}

/** What most have: a text, a number or a switch, before and after. */
function buildPlain(action: tl.TypeChannelAdminLogEventAction): Partial<LogEvent> {
  const fields = action as { prevValue?: unknown; newValue?: unknown }
  const write = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)
  return {
    before: write(fields.prevValue),
    after: write(fields.newValue),
    isOn: typeof fields.newValue === 'boolean' ? fields.newValue : undefined,
  }
}

function aboutMember(memberAfter: Member): Partial<LogEvent> {
  return { user: memberAfter.user, memberAfter }
}

function textOf(message: tl.TypeMessage): string {
  return message._ === 'message' ? message.message : ''
}

function linkOf(invite: tl.TypeExportedChatInvite): string {
  return invite._ === 'chatInviteExported' ? invite.title || invite.link : ''
}

function topicOf(topic: tl.TypeForumTopic): string {
  return topic._ === 'forumTopic' ? topic.title : ''
}
