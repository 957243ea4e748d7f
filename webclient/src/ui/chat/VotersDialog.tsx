/** How people voted in a public poll, answer by answer. */

import { useEffect, useState } from 'preact/hooks'

import type { PollOption } from '~/contract/media'
import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { People } from '~/ui/chat/ReactorsDialog'
import { Modal } from '~/ui/kit/Modal'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'

export function VotersDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const poll = message.media?.kind === 'poll' ? message.media : undefined
  return (
    <Modal title={poll?.question ?? ''} size="small" onClose={onClose}>
      {poll?.options
        .filter((option) => option.votes)
        .map((option) => (
          <Voters key={option.id} message={message} option={option} onLeave={onClose} />
        ))}
    </Modal>
  )
}

function Voters({ message, option, onLeave }: { message: Message; option: PollOption; onLeave: () => void }) {
  const [voters, setVoters] = useState<PeerId[]>()
  const [next, setNext] = useState<string>()
  const load = (offset?: string) =>
    engine.polls.listVoters(message.chat, message.id, option.id, offset).then((page) => {
      setVoters((before) => [...(offset ? (before ?? []) : []), ...page.voters])
      setNext(page.next)
    }, showRefusal)
  useEffect(() => void load(), [])
  return (
    <Section title={`${option.text} — ${say('poll.votes', { count: option.votes ?? 0 })}`}>
      <People
        people={voters?.map((peer) => ({ peer }))}
        onLeave={onLeave}
        onMore={next ? () => void load(next) : undefined}
      />
    </Section>
  )
}
