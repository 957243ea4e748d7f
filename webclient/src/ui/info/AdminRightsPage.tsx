/** What an admin may do, and under which title. core.telegram.org/method/channels.editAdmin */

import { useState } from 'preact/hooks'

import type { Member } from '~/contract/chats'
import type { AdminRights, Peer, PeerId } from '~/contract/peers'
import { type AdminRight, CHANNEL_ADMIN_RIGHTS, GROUP_ADMIN_RIGHTS, canPromote, hasAdminRight } from '~/contract/rights'
import { engine } from '~/store/engine'
import { popRight, pushRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { describePresence } from '~/store/presence'
import { say } from '~/store/words'
import { askToTransfer } from '~/ui/info/askToTransfer'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { AdminSwitches } from '~/ui/info/RightSwitches'
import { useBusy, useLoaded } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { TextField } from '~/ui/kit/TextField'
import { useAnswer } from '~/ui/kit/useAnswer'

const RANK_LENGTH = 16

export function AdminRightsPage({ peer: id, user }: { peer: PeerId; user: PeerId }) {
  const chat = findPeer(id)
  const { value: member, error } = useLoaded(
    () => engine.members.find(id, user).catch((): Member => ({ user, role: 'left' })),
    `${id}/${user}`,
  )
  return (
    <Page title={say('info.adminRights')}>
      {chat && member ? <Form key={user} chat={chat} member={member} /> : <Waiting error={error} />}
    </Page>
  )
}

function Form({ chat, member }: { chat: Peer; member: Member }) {
  const { user } = member
  const isChannel = chat.kind === 'channel'
  const shown = (isChannel ? CHANNEL_ADMIN_RIGHTS : GROUP_ADMIN_RIGHTS).filter(
    (right) => right !== 'manageTopics' || chat.isForum,
  )
  const wasAdmin = member.role === 'admin'
  const [rights, setRights] = useState<AdminRights>(() => member.adminRights ?? proposeRights(chat, shown))
  const [rank, setRank] = useState(member.rank ?? '')
  const [isBusy, run] = useBusy()
  const mayChange = canPromote(chat) && (!wasAdmin || member.canEdit)
  const person = findPeer(user)

  const save = () =>
    run(async () => {
      await engine.members.promote(chat.id, user, rights, rank.trim())
      popRight()
    })
  const dismiss = () =>
    run(async () => {
      await engine.members.demote(chat.id, user)
      popRight()
    })

  return (
    <>
      <ListItem
        start={<Avatar peer={user} isPerson />}
        title={<PeerName peer={user} />}
        subtitle={person && describePresence(person)}
        onClick={() => pushRight({ kind: 'info', peer: user })}
      />
      <Section title={say('info.whatAdminMay')}>
        <AdminSwitches
          shown={shown}
          rights={rights}
          isChannel={isChannel}
          canGive={(right) => !!mayChange && (hasAdminRight(chat, right) || !!chat.isCreator)}
          onChange={setRights}
        />
      </Section>
      {!isChannel && (
        <Section note={say('info.rankHint')}>
          <div class="InfoPage-form">
            <TextField
              name="rank"
              label={say('info.rank')}
              maxLength={RANK_LENGTH}
              disabled={!mayChange}
              value={rank}
              onInput={setRank}
            />
          </div>
        </Section>
      )}
      {wasAdmin && mayChange && (
        <Section>
          {chat.isCreator && person?.kind === 'user' && <Transfer chat={chat} heir={person} />}
          <ListItem icon="delete" isDanger title={say('info.demote')} onClick={dismiss} />
        </Section>
      )}
      {mayChange && (
        <div class="InfoPage-save">
          <Button kind="filled" isWide isBusy={isBusy} onClick={save}>
            {say(wasAdmin ? 'kit.save' : 'info.promote')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Offered to those who have a second password: without one the server hands nothing over. */
function Transfer({ chat, heir }: { chat: Peer; heir: Peer }) {
  const { value: password } = useAnswer(() => engine.password.get())
  if (!password?.isSet) return null
  return <ListItem icon="crown" title={say('info.transfer')} onClick={() => void askToTransfer(chat, heir)} />
}

/** What a new admin is given unless one chooses otherwise: all of ours, but anonymity and making further admins. */
function proposeRights(chat: Peer, shown: readonly AdminRight[]): AdminRights {
  const withheld: readonly AdminRight[] = ['anonymous', 'addAdmins']
  const given = (right: AdminRight) => shown.includes(right) && !withheld.includes(right) && hasAdminRight(chat, right)
  return {
    changeInfo: given('changeInfo'),
    postMessages: given('postMessages'),
    editMessages: given('editMessages'),
    deleteMessages: given('deleteMessages'),
    banUsers: given('banUsers'),
    inviteUsers: given('inviteUsers'),
    pinMessages: given('pinMessages'),
    addAdmins: false,
    anonymous: false,
    manageCall: given('manageCall'),
    manageTopics: given('manageTopics'),
  }
}
