/** What happened in a chat, in words. */

import type { Message, ServiceAction } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { describeMessage } from '~/store/describe'
import { self } from '~/store/engine'
import { findMessage } from '~/store/messages'
import { peer } from '~/store/peers'
import { say, writeList } from '~/store/words'
import { nameOf, titleOf } from '~/ui/chat/senders'

const DAY = 86_400

export function serviceText(message: Message): string {
  const action = message.service
  if (!action) return ''
  const isOwn = message.from === self.value
  const name = nameOf(message)
  /** Of ourselves in the second person. */
  const tell = (key: string, values: Record<string, string | number> = {}) =>
    say(`service.${key}${isOwn ? 'Own' : ''}`, { name, ...values })
  switch (action.kind) {
    case 'channelCreate':
      return say(peer(message.chat)?.kind === 'channel' ? 'service.channelCreate' : 'service.groupCreate')
    case 'chatCreate':
      return tell('chatCreate', { title: action.title ?? '' })
    case 'chatAddUser':
      return describeAdded(message, action.users ?? [], tell)
    case 'chatDeleteUser':
      return describeRemoved(message, action.users?.[0], tell)
    case 'chatJoinedByLink':
    case 'chatJoinedByRequest':
    case 'screenshotTaken':
      return tell(action.kind)
    case 'chatEditTitle':
      return isOfChannel(message)
        ? say('service.channelTitle', { title: action.title ?? '' })
        : tell('chatEditTitle', { title: action.title ?? '' })
    case 'chatEditPhoto':
    case 'chatDeletePhoto':
      return isOfChannel(message) ? say(`service.channel${action.kind.slice(4)}`) : tell(action.kind)
    case 'pinMessage':
      return describePin(message, tell)
    case 'setMessagesTTL':
      return describeTimer(action, tell)
    case 'topicCreate':
      return tell('topicCreate', { title: action.title ?? '' })
    case 'topicEdit':
      return describeTopic(action, tell)
    case 'setChatTheme':
      return action.emoji ? tell('setChatTheme', { emoji: action.emoji }) : tell('resetChatTheme')
    case 'setChatWallPaper':
    case 'suggestProfilePhoto':
      return tell(action.kind)
    case 'chatMigrateTo':
    case 'channelMigrateFrom':
      return say('service.migrated')
    case 'contactSignUp':
      return say('service.contactSignUp', { name })
    case 'historyClear':
      return say('service.historyClear')
    case 'customAction':
      return action.title ?? ''
    default:
      return say('service.unknown')
  }
}

type Tell = (key: string, values?: Record<string, string | number>) => string

function describeAdded(message: Message, users: PeerId[], tell: Tell): string {
  if (users.length === 1 && users[0] === message.from) return tell(isOfChannel(message) ? 'joinedChannel' : 'joined')
  return tell('chatAddUser', { users: writeList(users.map(titleOrYou)) })
}

function describeRemoved(message: Message, user: PeerId | undefined, tell: Tell): string {
  if (user === undefined || user === message.from) return tell('left')
  return tell('chatDeleteUser', { user: titleOrYou(user) })
}

function describePin(message: Message, tell: Tell): string {
  const pinned = message.replyTo && findMessage(message.chat, message.replyTo.id)
  if (!pinned) return tell('pinSomething')
  const { text, isKind } = describeMessage(pinned)
  return isKind ? tell('pinKind', { kind: text }) : tell('pinMessage', { text: shorten(text) })
}

function describeTimer({ seconds = 0 }: ServiceAction, tell: Tell): string {
  if (!seconds) return tell('timerOff')
  return tell('timer', { time: describeSeconds(seconds) })
}

function describeTopic({ title, isClosed, isHidden }: ServiceAction, tell: Tell): string {
  if (title) return tell('topicTitle', { title })
  if (isHidden !== undefined) return tell(isHidden ? 'topicHidden' : 'topicShown')
  return tell(isClosed ? 'topicClosed' : 'topicOpened')
}

function describeSeconds(seconds: number): string {
  if (seconds % (7 * DAY) === 0) return say('service.weeks', { count: seconds / (7 * DAY) })
  if (seconds >= DAY) return say('service.days', { count: Math.round(seconds / DAY) })
  if (seconds >= 3600) return say('service.hours', { count: Math.round(seconds / 3600) })
  if (seconds >= 60) return say('service.minutes', { count: Math.round(seconds / 60) })
  return say('service.seconds', { count: seconds })
}

function isOfChannel(message: Message): boolean {
  return peer(message.chat)?.kind === 'channel'
}

function titleOrYou(id: PeerId): string {
  return id === self.value ? say('service.you') : titleOf(id)
}

const LONGEST = 40

function shorten(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text
}
