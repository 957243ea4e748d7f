/** Who waits to be let in. core.telegram.org/api/invites#join-requests */

import '~/ui/info/JoinRequests.css'

import { useState } from 'preact/hooks'

import type { Joiner } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { pushRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say, writeDate } from '~/store/words'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { useBusy, useLoaded } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'
import { IconButton } from '~/ui/kit/IconButton'
import { ListItem } from '~/ui/kit/ListItem'
import { openMenu } from '~/ui/kit/Menu'
import { TextField } from '~/ui/kit/TextField'
import { showRefusal } from '~/ui/kit/toast'

export function JoinRequests({ peer: id }: { peer: PeerId }) {
  const [query, setQuery] = useState('')
  const { value, error } = useLoaded(() => engine.invites.listRequests(id, query), `${id}/${query}`, {
    what: 'joinRequests',
    peer: id,
  })
  const decideAll = (isIn: boolean) => void engine.invites.decideAll(id, isIn).catch(showRefusal)
  const more = (event: MouseEvent) =>
    openMenu(event.currentTarget as HTMLElement, [
      { label: say('info.approveAll'), icon: 'check', onSelect: () => decideAll(true) },
      { label: say('info.declineAll'), icon: 'close', isDanger: true, onSelect: () => decideAll(false) },
    ])
  const hasSome = !!value?.joiners.length
  return (
    <Page
      title={say('info.joinRequests')}
      actions={hasSome && <IconButton icon="more" label={say('kit.more')} onClick={more} />}
    >
      {(hasSome || query) && (
        <div class="InfoPage-form">
          <TextField type="search" label={say('kit.search')} value={query} onInput={setQuery} />
        </div>
      )}
      {!value && <Waiting error={error} />}
      {value && !hasSome && (
        <EmptyState icon="userPlus" title={say('info.noRequests')} text={say('info.noRequestsText')} />
      )}
      {value?.joiners.map((joiner) => (
        <Request key={joiner.user} chat={id} joiner={joiner} />
      ))}
    </Page>
  )
}

function Request({ chat, joiner }: { chat: PeerId; joiner: Joiner }) {
  const { user } = joiner
  const [isBusy, run] = useBusy()
  const isChannel = findPeer(chat)?.kind === 'channel'
  const decide = (isIn: boolean) => run(() => engine.invites.decide(chat, user, isIn))
  return (
    <div class="JoinRequest">
      <ListItem
        start={<Avatar peer={user} isPerson />}
        title={<PeerName peer={user} />}
        subtitle={joiner.about || writeDate(joiner.date, { dateStyle: 'medium', timeStyle: 'short' })}
        onClick={() => pushRight({ kind: 'info', peer: user })}
      />
      <div class="JoinRequest-buttons">
        <Button kind="filled" isBusy={isBusy} onClick={() => decide(true)}>
          {say(isChannel ? 'info.approveToChannel' : 'info.approveToGroup')}
        </Button>
        <Button kind="quiet" disabled={isBusy} onClick={() => decide(false)}>
          {say('info.decline')}
        </Button>
      </div>
    </div>
  )
}
