/** Who that is: a person, a bot, a group or a channel, as far as we may know. */

import '~/ui/info/Profile.css'

import type { FullPeer } from '~/contract/chats'
import type { Peer, PeerId } from '~/contract/peers'
import { canChangeSettings, canEditInfo, canInvite, isAdmin, isPerson } from '~/contract/rights'
import { self } from '~/store/engine'
import { useFullPeer } from '~/store/fullPeers'
import { pushRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { addOnline, describePresence } from '~/store/presence'
import { say, writeNumber } from '~/store/words'
import { Facts } from '~/ui/info/Facts'
import { MemberList } from '~/ui/info/MemberList'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { ProfileActions } from '~/ui/info/ProfileActions'
import { ProfilePhoto } from '~/ui/info/ProfilePhoto'
import { Badge } from '~/ui/kit/Badge'
import { IconButton } from '~/ui/kit/IconButton'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { SharedMedia } from '~/ui/media/SharedMedia'

/** Members that stand on the profile itself, so that what comes below them can be reached. */
const MOST_MEMBERS = 50

export function Profile({ peer: id, thread }: { peer: PeerId; thread?: number }) {
  const peer = findPeer(id)
  const full = useFullPeer(id)
  if (!peer) return <Page title={say('info.title_user')} children={<Waiting />} />
  return (
    <Page title={say(`info.title_${peer.kind}`)} actions={<EditButton peer={peer} />}>
      <div class="Profile-head">
        <ProfilePhoto peer={peer} />
        <h2 class="Profile-name">
          <PeerName peer={id} />
        </h2>
        <p class="Profile-presence">{describeWho(peer, full)}</p>
      </div>
      <ProfileActions peer={peer} full={full} />
      {full ? <Facts peer={peer} full={full} /> : <Waiting />}
      {full && <Ways peer={peer} full={full} />}
      {full && !isPerson(peer) && full.canSeeMembers && peer.kind !== 'channel' && (
        <Section title={say('info.members')}>
          {canInvite(peer) && (
            <ListItem
              icon="userPlus"
              title={say('info.addMembers')}
              onClick={() => pushRight({ kind: 'addMembers', peer: id })}
            />
          )}
          <MemberList chat={id} filter="recent" label={say('info.members')} most={MOST_MEMBERS} />
          {(full.memberCount ?? 0) > MOST_MEMBERS && (
            <ListItem
              icon="users"
              title={say('info.allMembers')}
              end={writeNumber(full.memberCount ?? 0)}
              onClick={() => pushRight({ kind: 'members', peer: id })}
            />
          )}
        </Section>
      )}
      {full && <SharedMedia peer={id} thread={thread} />}
    </Page>
  )
}

/** Where else this profile leads. */
function Ways({ peer, full }: { peer: Peer; full: FullPeer }) {
  const id = peer.id
  const isChannelAdmin = peer.kind === 'channel' && isAdmin(peer)
  return (
    <>
      {(!!full.requestCount || full.linkedChat || !!full.commonChats || isChannelAdmin) && (
        <Section>
          {!!full.requestCount && (
            <ListItem
              icon="userPlus"
              title={say('info.joinRequests')}
              end={<Badge count={full.requestCount} />}
              onClick={() => pushRight({ kind: 'joinRequests', peer: id })}
            />
          )}
          {full.linkedChat && peer.isMember && (
            <ListItem
              icon={peer.kind === 'channel' ? 'comment' : 'megaphone'}
              title={say(peer.kind === 'channel' ? 'info.discussion' : 'info.linkedChannel')}
              subtitle={<bdi>{findPeer(full.linkedChat)?.title}</bdi>}
              onClick={() => full.linkedChat && pushRight({ kind: 'info', peer: full.linkedChat })}
            />
          )}
          {isChannelAdmin && (
            <ListItem
              icon="users"
              title={say('info.subscribers')}
              end={writeNumber(full.memberCount ?? 0)}
              onClick={() => pushRight({ kind: 'members', peer: id })}
            />
          )}
          {!!full.commonChats && (
            <ListItem
              icon="users"
              title={say('info.commonChats', { count: full.commonChats })}
              onClick={() => pushRight({ kind: 'commonChats', peer: id })}
            />
          )}
        </Section>
      )}
    </>
  )
}

function EditButton({ peer }: { peer: Peer }) {
  if (isPerson(peer)) {
    if (!peer.isContact || peer.id === self.value) return null
    const open = () => pushRight({ kind: 'contact', peer: peer.id })
    return <IconButton icon="edit" label={say('info.editContact')} onClick={open} />
  }
  if (!canEditInfo(peer) && !canChangeSettings(peer) && !isAdmin(peer)) return null
  return <IconButton icon="edit" label={say('info.edit')} onClick={() => pushRight({ kind: 'edit', peer: peer.id })} />
}

function describeWho(peer: Peer, full: FullPeer | undefined): string {
  const counted = full?.memberCount === undefined ? peer : { ...peer, memberCount: full.memberCount }
  return addOnline(describePresence(counted), full?.onlineCount)
}
