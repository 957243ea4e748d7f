/** The topics of a forum, in place of the list of chats. core.telegram.org/api/forum */

import '~/ui/topics/TopicsPanel.css'

import { useState } from 'preact/hooks'

import { GENERAL_TOPIC, type Topic } from '~/contract/chats'
import type { Peer, PeerId } from '~/contract/peers'
import { canCreateTopics, canManageTopics } from '~/contract/rights'
import { describeMessage } from '~/store/describe'
import { engine } from '~/store/engine'
import { openChat, popLeft, pushLeft, showChat } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { describePresence } from '~/store/presence'
import { useTopics } from '~/store/topics'
import { say, writeDate } from '~/store/words'
import { openProfile } from '~/ui/info/openProfile'
import { Badge } from '~/ui/kit/Badge'
import { confirm } from '~/ui/kit/confirm'
import { EmptyState } from '~/ui/kit/EmptyState'
import { Icon } from '~/ui/kit/Icon'
import { IconButton } from '~/ui/kit/IconButton'
import { type MenuEntry, openMenu, placeOf } from '~/ui/kit/Menu'
import { PanelHeader } from '~/ui/kit/PanelHeader'
import { Spinner } from '~/ui/kit/Spinner'
import { TextField } from '~/ui/kit/TextField'
import { showRefusal } from '~/ui/kit/toast'
import { TopicIcon } from '~/ui/topics/TopicIcon'

export default function TopicsPanel({ chat: id }: { chat: PeerId }) {
  const chat = findPeer(id)
  const topics = useTopics(id)
  const [query, setQuery] = useState('')
  const shown = topics?.filter((each) => each.title.toLocaleLowerCase().includes(query.toLocaleLowerCase()))
  const visible = shown?.filter((each) => !each.isHidden || (chat && canManageTopics(chat)))
  return (
    <div class="TopicsPanel">
      <PanelHeader title={<bdi>{chat?.title}</bdi>} subtitle={chat && describePresence(chat)} onBack={popLeft}>
        {chat && canCreateTopics(chat) && (
          <IconButton icon="plus" label={say('topics.new')} onClick={() => pushLeft({ kind: 'topic', chat: id })} />
        )}
        <IconButton
          icon="more"
          label={say('kit.more')}
          onClick={(event) =>
            openMenu(event.currentTarget, [
              { label: say('topics.asOneChat'), icon: 'list', onSelect: () => showChat({ chat: id }) },
              { label: say('info.title_supergroup'), icon: 'info', onSelect: () => openProfile(id) },
            ])
          }
        />
      </PanelHeader>
      <div class="TopicsPanel-search">
        <TextField type="search" label={say('kit.search')} value={query} onInput={setQuery} />
      </div>
      <div class="PanelBody">
        {!visible && (
          <div class="TopicsPanel-waiting">
            <Spinner label={say('kit.loading')} />
          </div>
        )}
        {visible?.length === 0 && <EmptyState icon="list" title={say('topics.none')} />}
        <ul>
          {visible?.map((topic) => (
            <li key={topic.id}>
              <TopicRow forum={chat} topic={topic} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function TopicRow({ forum, topic }: { forum: Peer | undefined; topic: Topic }) {
  const { chat, id: thread } = topic
  const open = openChat.value?.place
  const isOpen = open?.chat === chat && open.thread === thread
  function openActions(event: MouseEvent) {
    const entries = forum ? listActions(forum, topic) : []
    if (!entries.some(Boolean)) return
    event.preventDefault()
    openMenu(placeOf(event), entries, { label: topic.title })
  }
  const last = topic.topMessage
  return (
    <button
      type="button"
      class={`TopicRow${isOpen ? ' TopicRow--open' : ''}`}
      aria-current={isOpen || undefined}
      onClick={() => showChat({ chat, thread })}
      onContextMenu={openActions}
    >
      <TopicIcon title={topic.title} color={topic.color} size={36} />
      <span class="TopicRow-text">
        <span class="TopicRow-line">
          <bdi class="TopicRow-title Truncate">{topic.title}</bdi>
          {topic.isClosed && <Icon name="lock" size={16} />}
          {topic.isHidden && <Icon name="eyeOff" size={16} />}
          {last && <time class="TopicRow-time">{writeWhen(last.date)}</time>}
        </span>
        <span class="TopicRow-line">
          <span class="TopicRow-last Truncate" dir="auto">
            {last && describeMessage(last).text}
          </span>
          {topic.unreadMentions > 0 && <Icon name="at" size={16} />}
          {topic.isPinned && topic.unreadCount === 0 && <Icon name="pin" size={16} />}
          <Badge count={topic.unreadCount} label={say('topics.unread', { count: topic.unreadCount })} />
        </span>
      </span>
    </button>
  )
}

function listActions(forum: Peer, topic: Topic): MenuEntry[] {
  const { chat, id } = topic
  const mayManage = canManageTopics(forum)
  const mayEdit = mayManage || topic.isMine
  const act = (promise: Promise<unknown>) => void promise.catch(showRefusal)
  return [
    mayManage && {
      label: say(topic.isPinned ? 'topics.unpin' : 'topics.pin'),
      icon: topic.isPinned ? 'unpin' : 'pin',
      onSelect: () => act(engine.forum.setPinned(chat, id, !topic.isPinned)),
    },
    mayEdit && {
      label: say('topics.edit'),
      icon: 'edit',
      onSelect: () => pushLeft({ kind: 'topic', chat, topic: id }),
    },
    mayEdit && {
      label: say(topic.isClosed ? 'topics.reopen' : 'topics.close'),
      icon: 'lock',
      onSelect: () => act(engine.forum.setClosed(chat, id, !topic.isClosed)),
    },
    mayManage &&
      id === GENERAL_TOPIC && {
        label: say(topic.isHidden ? 'topics.show' : 'topics.hide'),
        icon: topic.isHidden ? 'eye' : 'eyeOff',
        onSelect: () => act(engine.forum.setHidden(chat, id, !topic.isHidden)),
      },
    mayEdit &&
      id !== GENERAL_TOPIC && {
        label: say('kit.delete'),
        icon: 'delete',
        isDanger: true,
        onSelect: () => void askToDelete(topic),
      },
  ]
}

async function askToDelete({ chat, id, title }: Topic): Promise<void> {
  const isSure = await confirm({
    title: say('topics.delete'),
    text: say('topics.deleteText', { title }),
    action: say('kit.delete'),
    isDanger: true,
  })
  if (!isSure) return
  await engine.forum.delete(chat, id).catch(showRefusal)
  if (openChat.value?.place.thread === id) showChat({ chat })
}

function writeWhen(seconds: number): string {
  const isToday = new Date(seconds * 1000).toDateString() === new Date().toDateString()
  return writeDate(seconds, isToday ? { hour: 'numeric', minute: '2-digit' } : { day: 'numeric', month: 'short' })
}
