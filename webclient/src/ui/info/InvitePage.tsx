/** One invite link: who made it, and who came by it. */

import type { InviteLink } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { pushRight } from '~/store/navigation'
import { say, writeDate } from '~/store/words'
import { copyText } from '~/ui/info/copyText'
import { describeEnd, describeUsage } from '~/ui/info/Invites'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { useLoaded } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { Icon } from '~/ui/kit/Icon'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'

async function loadAll(chat: PeerId, link: string) {
  const [invite, page] = await Promise.all([engine.invites.find(chat, link), engine.invites.listJoiners(chat, link)])
  return { invite, ...page }
}

export function InvitePage({ peer: id, link }: { peer: PeerId; link: string }) {
  const { value, error } = useLoaded(() => loadAll(id, link), link, { what: 'invites', peer: id })
  const invite = value?.invite
  if (!invite) return <Page title={say('info.invite')} children={<Waiting error={error} />} />
  return (
    <Page title={invite.title || say('info.invite')}>
      <About invite={invite} />
      <Section title={say('info.joinedBy', { count: value.total })}>
        {value.joiners.map((joiner) => (
          <Person key={joiner.user} user={joiner.user} date={joiner.date} />
        ))}
        {!value.joiners.length && <p class="Section-note">{say('info.nobodyJoined')}</p>}
      </Section>
    </Page>
  )
}

function About({ invite }: { invite: InviteLink }) {
  return (
    <>
      <Section note={[describeUsage(invite), describeEnd(invite)].filter(Boolean).join(' · ')}>
        <ListItem
          icon="link"
          title={<bdi dir="ltr">{invite.link}</bdi>}
          end={<Icon name="copy" size={20} />}
          onClick={() => void copyText(invite.link).catch(showRefusal)}
        />
      </Section>
      <Section title={say('info.createdBy')}>
        <Person user={invite.admin} date={invite.date} />
      </Section>
    </>
  )
}

function Person({ user, date }: { user: PeerId; date: number }) {
  return (
    <ListItem
      start={<Avatar peer={user} size={42} isPerson />}
      title={<PeerName peer={user} />}
      subtitle={writeDate(date, { dateStyle: 'medium', timeStyle: 'short' })}
      onClick={() => pushRight({ kind: 'info', peer: user })}
    />
  )
}
