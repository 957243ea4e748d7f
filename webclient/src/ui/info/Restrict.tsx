/** What one member may do, and until when not. core.telegram.org/method/channels.editBanned */

import { useState } from 'preact/hooks'

import type { Member } from '~/contract/chats'
import { unixNow } from '~/contract/clock'
import type { Peer, PeerId } from '~/contract/peers'
import { ALL_ALLOWED } from '~/contract/rights'
import { engine } from '~/store/engine'
import { popRight, pushRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say, writeDate } from '~/store/words'
import { remove } from '~/ui/info/MemberRow'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { PermissionSwitches } from '~/ui/info/RightSwitches'
import { useBusy, useLoaded } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { ListItem } from '~/ui/kit/ListItem'
import { RadioList } from '~/ui/kit/RadioList'
import { Section } from '~/ui/kit/Section'

const DAY = 86_400
const SPANS = { forever: 0, hour: 3600, day: DAY, week: 7 * DAY, month: 30 * DAY } as const
type Span = keyof typeof SPANS
const NO_END = 0x7fffffff

export function Restrict({ peer: id, user }: { peer: PeerId; user: PeerId }) {
  const chat = findPeer(id)
  const { value: member, error } = useLoaded(() => engine.members.find(id, user), `${id}/${user}`)
  return (
    <Page title={say('info.restrict')}>
      {chat && member ? <Form key={user} chat={chat} member={member} /> : <Waiting error={error} />}
    </Page>
  )
}

function Form({ chat, member }: { chat: Peer; member: Member }) {
  const { user } = member
  const [rights, setRights] = useState(member.bannedRights ?? { ...ALL_ALLOWED })
  const knownEnd = member.bannedRights?.until ?? 0
  const hasEnd = knownEnd > 0 && knownEnd < NO_END
  const [span, setSpan] = useState<Span | 'kept'>(hasEnd ? 'kept' : 'forever')
  const [isBusy, run] = useBusy()

  const save = () =>
    run(async () => {
      const seconds = span === 'kept' ? 0 : SPANS[span]
      const until = span === 'kept' ? knownEnd : seconds && Math.floor(unixNow()) + seconds
      await engine.members.restrict(chat.id, user, { ...rights, until })
      popRight()
    })
  const lift = () =>
    run(async () => {
      await engine.members.unban(chat.id, user)
      popRight()
    })

  const spans = (Object.keys(SPANS) as Span[]).map((value) => ({ value, label: say(`info.span_${value}`) }))
  const kept = {
    value: 'kept' as const,
    label: say('info.untilDate', { date: writeDate(knownEnd, { dateStyle: 'medium', timeStyle: 'short' }) }),
  }
  return (
    <>
      <ListItem
        start={<Avatar peer={user} isPerson />}
        title={<PeerName peer={user} />}
        onClick={() => pushRight({ kind: 'info', peer: user })}
      />
      <Section title={say('info.whatMemberMay')}>
        <PermissionSwitches
          rights={rights}
          limits={chat.defaultBannedRights}
          isForum={chat.isForum}
          onChange={setRights}
        />
      </Section>
      <Section title={say('info.restrictFor')}>
        <RadioList
          label={say('info.restrictFor')}
          options={hasEnd ? [kept, ...spans] : spans}
          value={span}
          onChange={setSpan}
        />
      </Section>
      <Section>
        {member.role === 'restricted' && <ListItem icon="check" title={say('info.liftRestrictions')} onClick={lift} />}
        <ListItem
          icon="block"
          isDanger
          title={say('info.removeMember')}
          onClick={() => void remove(chat, user).then((isDone) => isDone && popRight())}
        />
      </Section>
      <div class="InfoPage-save">
        <Button kind="filled" isWide isBusy={isBusy} onClick={save}>
          {say('kit.save')}
        </Button>
      </div>
    </>
  )
}
