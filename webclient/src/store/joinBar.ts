/** What stands where one would write, when one may not. */

import type { Place } from '~/contract/messages'
import { SERVICE_ACCOUNT, type Peer } from '~/contract/peers'
import { canManageTopics, canWrite, isBannedFrom, isPerson } from '~/contract/rights'
import { dialog } from '~/store/dialogs'
import { peer } from '~/store/peers'
import { topicOf } from '~/store/topics'

export type JoinBarKind =
  | 'join'
  | 'requestToJoin'
  /** A channel that one follows, or what the server tells: its sound. */
  | 'mute'
  | 'banned'
  /** Nobody but admins may write. */
  | 'readOnly'
  | 'unblock'
  | 'startBot'
  | 'deleted'
  | 'over'
  | 'topicClosed'

/** Undefined: one may write, so the composer stands there. */
export function joinBarOf(place: Place): JoinBarKind | undefined {
  const shown = peer(place.chat)
  if (!shown) return undefined
  if (isPerson(shown)) {
    if (shown.isDeleted) return 'deleted'
    if (shown.isBlocked) return 'unblock'
    if (shown.id === SERVICE_ACCOUNT) return 'mute'
    return shown.kind === 'bot' && !dialog(shown.id)?.topMessage ? 'startBot' : undefined
  }
  if (shown.isForbidden || shown.migratedTo) return 'over'
  if (canWrite(shown)) return isTopicClosed(place, shown) ? 'topicClosed' : undefined
  if (!shown.isMember) return shown.joinRequest ? 'requestToJoin' : 'join'
  if (shown.kind === 'channel') return 'mute'
  return isBannedFrom({ ...shown, defaultBannedRights: undefined }, 'sendMessages') ? 'banned' : 'readOnly'
}

/** In a closed topic write only who created it, and who manages topics. */
function isTopicClosed({ chat, thread }: Place, shown: Peer): boolean {
  if (!shown.isForum || !thread) return false
  const topic = topicOf(chat, thread)
  return !!topic?.isClosed && !topic.isMine && !canManageTopics(shown)
}
