/** A group or channel as those see it who run it: its face, and everything that can be set. */

import { useState } from 'preact/hooks'

import type { FullPeer } from '~/contract/chats'
import type { Peer, PeerId } from '~/contract/peers'
import {
  GROUP_PERMISSIONS,
  canBan,
  canChangeSettings,
  canEditInfo,
  canManageInvites,
  canSeeAdminLog,
  isAdmin,
  isForbidden,
} from '~/contract/rights'
import { engine } from '~/store/engine'
import { useFullPeer } from '~/store/fullPeers'
import { type InfoPage, pushRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say, writeNumber } from '~/store/words'
import { PhotoChoice } from '~/ui/create/PhotoChoice'
import { askToDeleteChat } from '~/ui/info/askFirst'
import { Page, Waiting } from '~/ui/info/Page'
import { useBusy } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { Badge } from '~/ui/kit/Badge'
import { Button } from '~/ui/kit/Button'
import type { IconName } from '~/ui/kit/Icon'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { Switch } from '~/ui/kit/Switch'
import { TextArea, TextField } from '~/ui/kit/TextField'

const TITLE_LENGTH = 128
const ABOUT_LENGTH = 255

export function EditChat({ peer: id }: { peer: PeerId }) {
  const peer = findPeer(id)
  const full = useFullPeer(id)
  if (!peer || !full) return <Page title={say('info.edit')} children={<Waiting />} />
  return (
    <Page title={say('info.edit')}>
      {canEditInfo(peer) && <Face key={id} peer={peer} full={full} />}
      {canChangeSettings(peer) && <Kind peer={peer} full={full} />}
      <People peer={peer} full={full} />
      {full.canDelete && (
        <Section>
          <ListItem
            icon="delete"
            isDanger
            title={say(peer.kind === 'channel' ? 'info.deleteChannel' : 'info.deleteGroup')}
            onClick={() => void askToDeleteChat(peer)}
          />
        </Section>
      )}
    </Page>
  )
}

function Face({ peer, full }: { peer: Peer; full: FullPeer }) {
  const [title, setTitle] = useState(peer.title)
  const [about, setAbout] = useState(full.about)
  const [isBusy, run] = useBusy()
  const [isUploading, upload] = useBusy()
  const isChanged = title.trim() !== peer.title || about.trim() !== full.about

  function save(event: Event) {
    event.preventDefault()
    run(async () => {
      if (title.trim() !== peer.title) await engine.groups.setTitle(peer.id, title.trim())
      if (about.trim() !== full.about) await engine.groups.setAbout(peer.id, about.trim())
    })
  }

  return (
    <form onSubmit={save}>
      <PhotoChoice
        isBusy={isUploading}
        onChoose={(picture) => upload(() => engine.uploads.setChatPhoto(peer.id, picture))}
      >
        <Avatar peer={peer.id} size={112} />
      </PhotoChoice>
      <div class="InfoPage-form">
        <TextField
          name="title"
          label={say(peer.kind === 'channel' ? 'create.channelName' : 'create.groupName')}
          maxLength={TITLE_LENGTH}
          value={title}
          onInput={setTitle}
        />
        <TextArea
          name="about"
          label={say('create.description')}
          maxLength={ABOUT_LENGTH}
          value={about}
          onInput={setAbout}
        />
        {isChanged && (
          <Button kind="filled" isWide type="submit" isBusy={isBusy} disabled={!title.trim()}>
            {say('kit.save')}
          </Button>
        )}
      </div>
    </form>
  )
}

function Row(props: { peer: PeerId; page: InfoPage; icon: IconName; end?: string | number; count?: number }) {
  const { end } = props
  return (
    <ListItem
      icon={props.icon}
      title={say(`info.${props.page}`)}
      end={props.count ? <Badge count={props.count} /> : typeof end === 'number' ? writeNumber(end) : end}
      onClick={() => pushRight({ kind: props.page, peer: props.peer })}
    />
  )
}

/** What everybody notices. */
function Kind({ peer, full }: { peer: Peer; full: FullPeer }) {
  const { id } = peer
  const [isBusy, run] = useBusy()
  const reactions = full.reactions?.allowed ?? 'none'
  const isDiscussing = peer.kind === 'channel' || (peer.kind === 'supergroup' && !!full.linkedChat)
  return (
    <Section>
      {full.canSetUsername && (
        <Row
          peer={id}
          page="type"
          icon={peer.username ? 'globe' : 'lock'}
          end={say(peer.username ? 'info.public' : 'info.private')}
        />
      )}
      {isDiscussing && (
        <Row
          peer={id}
          page="discussion"
          icon="comment"
          end={full.linkedChat ? findPeer(full.linkedChat)?.title : say('info.off')}
        />
      )}
      <Row peer={id} page="reactions" icon="heart" end={say(`info.reactions_${reactions}`)} />
      {peer.kind === 'channel' ? (
        <Switch
          icon="edit"
          label={say('info.signatures')}
          isOn={!!peer.hasSignatures}
          isDisabled={isBusy}
          onChange={(isOn) => run(() => engine.groups.setSignatures(id, isOn))}
        />
      ) : (
        <GroupSwitches peer={peer} full={full} />
      )}
    </Section>
  )
}

function GroupSwitches({ peer, full }: { peer: Peer; full: FullPeer }) {
  const [isBusy, run] = useBusy()
  return (
    <>
      <Switch
        icon="clock"
        label={say('info.showHistory')}
        hint={say('info.showHistoryHint')}
        isOn={peer.kind === 'supergroup' && !full.hidesHistory}
        isDisabled={isBusy || !!peer.username || !!full.linkedChat}
        onChange={(isOn) => run(() => engine.groups.setHistoryHidden(peer.id, !isOn))}
      />
      {peer.isCreator && (
        <Switch
          icon="list"
          label={say('info.topics')}
          hint={say('info.topicsHint')}
          isOn={!!peer.isForum}
          isDisabled={isBusy || !!full.linkedChat}
          onChange={(isOn) => run(() => engine.groups.setForum(peer.id, isOn))}
        />
      )}
    </>
  )
}

/** Who is there, and how they come. */
function People({ peer, full }: { peer: Peer; full: FullPeer }) {
  const { id } = peer
  const isGroup = peer.kind !== 'channel'
  const allowed = GROUP_PERMISSIONS.filter((each) => !isForbidden(peer.defaultBannedRights, each)).length
  return (
    <Section>
      {isGroup && canBan(peer) && (
        <Row
          peer={id}
          page="permissions"
          icon="key"
          end={`${writeNumber(allowed)}/${writeNumber(GROUP_PERMISSIONS.length)}`}
        />
      )}
      {canManageInvites(peer) && <Row peer={id} page="invites" icon="link" />}
      {canManageInvites(peer) && !!full.requestCount && (
        <Row peer={id} page="joinRequests" icon="userPlus" count={full.requestCount} />
      )}
      {isAdmin(peer) && <Row peer={id} page="admins" icon="star" end={full.adminCount} />}
      {full.canSeeMembers && (
        <ListItem
          icon="users"
          title={say(isGroup ? 'info.members' : 'info.subscribers')}
          end={full.memberCount === undefined ? undefined : writeNumber(full.memberCount)}
          onClick={() => pushRight({ kind: 'members', peer: id })}
        />
      )}
      {canBan(peer) && peer.kind !== 'group' && (
        <Row peer={id} page="banned" icon="block" end={(full.removedCount ?? 0) + (full.restrictedCount ?? 0)} />
      )}
      {canSeeAdminLog(peer) && <Row peer={id} page="adminLog" icon="eye" />}
    </Section>
  )
}
