/** Which chat this is, who is there, and what can be done with it. */

import '~/ui/chat/ChatHeader.css'

import { useEffect } from 'preact/hooks'

import type { Topic } from '~/contract/chats'
import type { Place } from '~/contract/messages'
import type { Peer } from '~/contract/peers'
import { isPerson } from '~/contract/rights'
import { activityOf, describeDoing } from '~/store/activity'
import { openSearch } from '~/store/chatSearch'
import { connection } from '~/store/engine'
import { fullPeer, loadFullPeer } from '~/store/fullPeers'
import { findMessage } from '~/store/messages'
import { leavePlace, rightPanels } from '~/store/navigation'
import { peer } from '~/store/peers'
import { addOnline, describePresence, isOnline } from '~/store/presence'
import { useTopic } from '~/store/topics'
import { canSay, say } from '~/store/words'
import { openChatMenu } from '~/ui/chat/chatMenu'
import { titleOf } from '~/ui/chat/senders'
import { openProfile } from '~/ui/info/openProfile'
import { Avatar } from '~/ui/kit/Avatar'
import { Icon } from '~/ui/kit/Icon'
import { IconButton } from '~/ui/kit/IconButton'

const COUNTED_EVERY_MS = 60_000

export function ChatHeader({ place }: { place: Place }) {
  const shown = peer(place.chat)
  useOnlineCount(place)
  const topic = useTopic(place.chat, shown?.isForum ? place.thread : undefined)
  if (!shown) return <header class="ChatHeader" />
  const status = statusIn(place, shown, topic)
  const isOpen = rightPanels.value.some((panel) => panel.kind === 'info')
  return (
    <header class="ChatHeader">
      <IconButton class="ChatHeader-back" icon="back" label={say('kit.back')} onClick={() => leavePlace(place)} />
      <button
        type="button"
        class="ChatHeader-who"
        aria-expanded={isOpen}
        onClick={() => !isOpen && openProfile(place.chat, topic ? place.thread : undefined)}
      >
        {topic ? <TopicMark topic={topic} /> : <Avatar peer={place.chat} size={42} />}
        <span class="ChatHeader-text">
          <span class="ChatHeader-title">
            <bdi class="Truncate">{titleIn(place, shown, topic)}</bdi>
            {shown.isVerified && <Icon name="verified" size={18} />}
            {shown.isScam && <span class="ChatHeader-scam">{say('chat.scam')}</span>}
          </span>
          {(status || !shown.isSelf) && (
            <span class="ChatHeader-status Truncate" data-live={isLive(place, shown)} role="status">
              {status}
            </span>
          )}
        </span>
      </button>
      {!place.isScheduled && <IconButton icon="search" label={say('chat.search')} onClick={() => openSearch()} />}
      <IconButton
        icon="more"
        label={say('chat.menu')}
        aria-haspopup="menu"
        onClick={(event) => openChatMenu(event.currentTarget, place)}
      />
    </header>
  )
}

function TopicMark({ topic }: { topic: Topic }) {
  const color = `#${topic.color.toString(16).padStart(6, '0')}`
  return (
    <span class="ChatHeader-topic" style={{ '--topic': color }} aria-hidden="true">
      <Icon name="hash" size={22} />
    </span>
  )
}

function titleIn(place: Place, shown: Peer, topic: Topic | undefined): string {
  if (place.isScheduled) return say(shown.isSelf ? 'chat.reminders' : 'chat.scheduled')
  if (topic) return topic.title
  if (place.thread && !shown.isForum) return threadTitle(place)
  return shown.isSelf ? say('kit.savedMessages') : titleOf(shown.id)
}

function threadTitle(place: Place): string {
  const root = findMessage(place.chat, place.thread ?? 0)
  const count = root?.replies?.count ?? 0
  const isPost = root?.forward?.post !== undefined
  if (!count) return say(isPost ? 'chat.discussion' : 'chat.replies')
  return say(isPost ? 'chat.comments' : 'chat.replyCount', { count })
}

function statusIn(place: Place, shown: Peer, topic: Topic | undefined): string {
  if (connection.value !== 'connected' && canSay(`kit.${WAITING[connection.value]}`)) {
    return say(`kit.${WAITING[connection.value]}`)
  }
  const doing = activityOf(place.chat, place.thread)
  if (doing.length && !place.isScheduled) return describeDoing(doing, !isPerson(shown))
  if (topic || place.thread || place.isScheduled) return titleOf(shown.id)
  return addOnline(describePresence(shown), fullPeer(shown.id)?.onlineCount)
}

/** Who comes and goes in a group is not told. */
function useOnlineCount({ chat }: Place): void {
  const isCounted = fullPeer(chat)?.onlineCount !== undefined
  useEffect(() => {
    if (!isCounted) return
    const timer = setInterval(() => document.hidden || void loadFullPeer(chat).catch(() => undefined), COUNTED_EVERY_MS)
    return () => clearInterval(timer)
  }, [chat, isCounted])
}

const WAITING = { offline: 'waitingForNetwork', connecting: 'connecting', updating: 'updating', connected: '' } as const

function isLive(place: Place, shown: Peer): boolean {
  return activityOf(place.chat, place.thread).length > 0 || (!place.thread && isOnline(shown))
}
