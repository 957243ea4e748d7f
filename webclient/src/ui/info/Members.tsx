/** Lists of people of a chat: all, admins, those who are shut out. */

import { useState } from 'preact/hooks'

import type { Member } from '~/contract/chats'
import type { Peer, PeerId } from '~/contract/peers'
import { canBan, canInvite, canPromote } from '~/contract/rights'
import { engine } from '~/store/engine'
import { pushRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { choosePerson } from '~/ui/info/choosePerson'
import { MemberList } from '~/ui/info/MemberList'
import { Page, Waiting } from '~/ui/info/Page'
import { useBusy } from '~/ui/info/useLoaded'
import { confirm } from '~/ui/kit/confirm'
import { ListItem } from '~/ui/kit/ListItem'
import { Tabs } from '~/ui/kit/Tabs'
import { showRefusal } from '~/ui/kit/toast'

export function Members({ peer: id }: { peer: PeerId }) {
  const chat = findPeer(id)
  const isChannel = chat?.kind === 'channel'
  return (
    <Page title={say(isChannel ? 'info.subscribers' : 'info.members')}>
      {chat && canInvite(chat) && (
        <ListItem
          icon="userPlus"
          title={say(isChannel ? 'info.addSubscribers' : 'info.addMembers')}
          onClick={() => pushRight({ kind: 'addMembers', peer: id })}
        />
      )}
      <MemberList chat={id} filter="recent" label={say(isChannel ? 'info.subscribers' : 'info.members')} hasSearch />
    </Page>
  )
}

export function Admins({ peer: id }: { peer: PeerId }) {
  const chat = findPeer(id)
  if (!chat) return <Page title={say('info.admins')} children={<Waiting />} />
  async function add() {
    const user = await choosePerson(id, say('info.addAdmin'))
    if (user) pushRight({ kind: 'adminRights', peer: id, user })
  }
  return (
    <Page title={say('info.admins')}>
      {canPromote(chat) && <ListItem icon="plus" title={say('info.addAdmin')} onClick={() => void add()} />}
      <MemberList chat={id} filter="admins" label={say('info.admins')} onChoose={(member) => openAdmin(chat, member)} />
    </Page>
  )
}

function openAdmin(chat: Peer, { user, role }: Member): void {
  pushRight(role === 'creator' ? { kind: 'info', peer: user } : { kind: 'adminRights', peer: chat.id, user })
}

export function Banned({ peer: id }: { peer: PeerId }) {
  const chat = findPeer(id)
  const [shown, setShown] = useState<'removed' | 'restricted'>('removed')
  const [, run] = useBusy()
  if (!chat) return <Page title={say('info.banned')} children={<Waiting />} />

  async function letIn({ user }: Member) {
    const name = findPeer(user)?.title ?? ''
    if (
      !(await confirm({ title: say('info.unban'), text: say('info.unbanText', { name }), action: say('info.unban') }))
    )
      return
    run(() => engine.members.unban(id, user))
  }
  async function add() {
    const user = await choosePerson(id, say('info.removeMember'))
    if (user) engine.members.remove(id, user).catch(showRefusal)
  }
  const isChannel = chat.kind === 'channel'
  return (
    <Page title={say('info.banned')}>
      {!isChannel && (
        <Tabs
          label={say('info.banned')}
          tabs={[
            { value: 'removed', label: say('info.removedTab') },
            { value: 'restricted', label: say('info.restrictedTab') },
          ]}
          value={shown}
          onChange={setShown}
        />
      )}
      {shown === 'removed' && canBan(chat) && (
        <ListItem icon="block" title={say('info.removeMember')} onClick={() => void add()} />
      )}
      <MemberList
        key={shown}
        chat={id}
        filter={shown}
        label={say(shown === 'removed' ? 'info.removedTab' : 'info.restrictedTab')}
        hasSearch
        empty={say(shown === 'removed' ? 'info.nobodyRemoved' : 'info.nobodyRestricted')}
        onChoose={(member) =>
          shown === 'removed' ? void letIn(member) : pushRight({ kind: 'restrict', peer: id, user: member.user })
        }
      />
    </Page>
  )
}
