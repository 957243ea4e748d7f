/** Public or private, and how one comes in. core.telegram.org/api/invites#public-usernames */

import { useState } from 'preact/hooks'

import type { FullPeer } from '~/contract/chats'
import type { Peer, PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { useFullPeer } from '~/store/fullPeers'
import { popRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { NameField, type NameState } from '~/ui/create/NameField'
import { copyText } from '~/ui/info/copyText'
import { Page, Waiting } from '~/ui/info/Page'
import { useBusy } from '~/ui/info/useLoaded'
import { Button } from '~/ui/kit/Button'
import { Icon } from '~/ui/kit/Icon'
import { ListItem } from '~/ui/kit/ListItem'
import { RadioList } from '~/ui/kit/RadioList'
import { Section } from '~/ui/kit/Section'
import { Switch } from '~/ui/kit/Switch'
import { showRefusal } from '~/ui/kit/toast'

export function ChatType({ peer: id }: { peer: PeerId }) {
  const peer = findPeer(id)
  const full = useFullPeer(id)
  return (
    <Page title={say(peer?.kind === 'channel' ? 'info.channelType' : 'info.groupType')}>
      {peer && full ? <Form peer={peer} full={full} /> : <Waiting />}
    </Page>
  )
}

function Form({ peer, full }: { peer: Peer; full: FullPeer }) {
  const [kind, setKind] = useState<'public' | 'private'>(peer.username ? 'public' : 'private')
  const [name, setName] = useState(peer.username ?? '')
  const [state, setState] = useState<NameState>('same')
  const [isBusy, run] = useBusy()
  const form = peer.kind === 'channel' ? 'Channel' : 'Group'
  const isChanged = kind === 'private' ? !!peer.username : state === 'free'

  function save() {
    run(async () => {
      await engine.groups.setUsername(peer.id, kind === 'public' ? name : '')
      popRight()
    })
  }

  return (
    <>
      <Section>
        <RadioList
          label={say(`info.${form.toLowerCase()}Type`)}
          options={[
            { value: 'private', label: say(`create.private${form}`), hint: say(`create.private${form}Hint`) },
            { value: 'public', label: say(`create.public${form}`), hint: say(`create.public${form}Hint`) },
          ]}
          value={kind}
          onChange={setKind}
        />
        <div class="InfoPage-form">
          {kind === 'public' && (
            <NameField chat={peer.id} present={peer.username} value={name} onInput={setName} onState={setState} />
          )}
          {isChanged && (
            <Button kind="filled" isWide isBusy={isBusy} onClick={save}>
              {say('kit.save')}
            </Button>
          )}
        </div>
        {kind === 'private' && full.link && (
          <ListItem
            icon="link"
            title={<bdi dir="ltr">{full.link}</bdi>}
            subtitle={say('info.inviteLink')}
            end={<Icon name="copy" size={20} />}
            onClick={() => void copyText(full.link ?? '').catch(showRefusal)}
          />
        )}
      </Section>
      {peer.kind !== 'group' && <Rules peer={peer} full={full} />}
    </>
  )
}

function Rules({ peer, full }: { peer: Peer; full: FullPeer }) {
  const [isBusy, run] = useBusy()
  return (
    <Section>
      {peer.kind === 'supergroup' && (full.linkedChat || peer.joinToSend) && (
        <Switch
          label={say('info.joinToSend')}
          hint={say('info.joinToSendHint')}
          isOn={!!peer.joinToSend}
          isDisabled={isBusy}
          onChange={(isOn) => run(() => engine.groups.setJoinToSend(peer.id, isOn))}
        />
      )}
      {peer.kind === 'supergroup' && (peer.username || full.linkedChat) && (
        <Switch
          label={say('info.approveMembers')}
          hint={say('info.approveMembersHint')}
          isOn={!!peer.joinRequest}
          isDisabled={isBusy}
          onChange={(isOn) => run(() => engine.groups.setJoinRequest(peer.id, isOn))}
        />
      )}
      <Switch
        label={say('info.noForwards')}
        hint={say('info.noForwardsHint')}
        isOn={!!peer.noForwards}
        isDisabled={isBusy}
        onChange={(isOn) => run(() => engine.groups.setNoForwards(peer.id, isOn))}
      />
    </Section>
  )
}
