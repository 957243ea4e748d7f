/** Who reacted to a message, and who has read it. */

import { useEffect, useState } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { Reactor } from '~/engine/areas/reactions'
import { engine } from '~/store/engine'
import { say, writeDate } from '~/store/words'
import { titleOf } from '~/ui/chat/senders'
import { openProfile } from '~/ui/info/openProfile'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { ListItem } from '~/ui/kit/ListItem'
import { Modal } from '~/ui/kit/Modal'
import { Spinner } from '~/ui/kit/Spinner'
import { Tabs } from '~/ui/kit/Tabs'
import { showRefusal } from '~/ui/kit/toast'

const ALL = 'all'

export function ReactorsDialog(props: { message: Message; emoji?: string; onClose: () => void }) {
  const { message, onClose } = props
  const [emoji, setEmoji] = useState(props.emoji ?? ALL)
  const counts = message.reactions?.counts ?? []
  const tabs = [{ value: ALL, label: say('chat.allReactions') }, ...counts.map(tabOf)]
  return (
    <Modal title={say('chat.reactions')} size="small" onClose={onClose}>
      {counts.length > 1 && <Tabs label={say('chat.reactions')} tabs={tabs} value={emoji} onChange={setEmoji} />}
      <ReactorList key={emoji} message={message} emoji={emoji === ALL ? undefined : emoji} onLeave={onClose} />
    </Modal>
  )
}

function tabOf({ emoji, count }: { emoji: string; count: number }) {
  return { value: emoji, label: `${emoji} ${count}` }
}

function ReactorList({ message, emoji, onLeave }: { message: Message; emoji?: string; onLeave: () => void }) {
  const [reactors, setReactors] = useState<Reactor[]>()
  const [next, setNext] = useState<string>()
  const load = (offset?: string) =>
    engine.reactions.list(message.chat, message.id, emoji, offset).then((page) => {
      setReactors((before) => (offset ? [...(before ?? []), ...page.reactors] : page.reactors))
      setNext(page.next)
    }, showRefusal)
  useEffect(() => void load(), [])
  return <People people={reactors} onLeave={onLeave} onMore={next ? () => void load(next) : undefined} />
}

export function ReadersDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const [readers, setReaders] = useState<Reactor[]>()
  useEffect(() => {
    engine.reactions.listReaders(message.chat, message.id).then(setReaders, (error: unknown) => {
      showRefusal(error)
      onClose()
    })
  }, [])
  return (
    <Modal title={say('chat.readBy')} size="small" onClose={onClose}>
      <People people={readers} onLeave={onClose} />
    </Modal>
  )
}

/** Names that lead to profiles. */
export function People(props: {
  people: { peer: PeerId; emoji?: string; date?: number }[] | undefined
  onLeave: () => void
  onMore?: () => void
}) {
  const { people, onLeave, onMore } = props
  if (!people) return <Spinner label={say('kit.loading')} />
  if (!people.length) return <p class="Dialog-none">{say('chat.nobodyYet')}</p>
  return (
    <>
      {people.map(({ peer, emoji, date }) => (
        <ListItem
          key={`${peer}${emoji ?? ''}`}
          start={<Avatar peer={peer} size={40} isPerson />}
          title={<bdi>{titleOf(peer)}</bdi>}
          subtitle={date ? writeDate(date, { dateStyle: 'medium', timeStyle: 'short' }) : undefined}
          end={emoji}
          onClick={() => {
            onLeave()
            openProfile(peer)
          }}
        />
      ))}
      {onMore && (
        <Button kind="quiet" isWide onClick={onMore}>
          {say('chat.more')}
        </Button>
      )}
    </>
  )
}
