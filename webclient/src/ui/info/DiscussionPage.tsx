/** Where a channel's posts are commented on. core.telegram.org/api/discussion */

import type { Peer, PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { useFullPeer } from '~/store/fullPeers'
import { pushRight, showChat } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { describePresence } from '~/store/presence'
import { say } from '~/store/words'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { useBusy, useLoaded } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { confirm } from '~/ui/kit/confirm'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'

export function DiscussionPage({ peer: id }: { peer: PeerId }) {
  const peer = findPeer(id)
  const full = useFullPeer(id)
  if (!peer || !full) return <Page title={say('info.discussion')} children={<Waiting />} />
  return (
    <Page title={say('info.discussion')}>
      {full.linkedChat ? <Linked peer={peer} linked={full.linkedChat} /> : <Choice channel={peer} />}
    </Page>
  )
}

function Linked({ peer, linked }: { peer: Peer; linked: PeerId }) {
  const isChannel = peer.kind === 'channel'
  async function unlink() {
    const question = { title: say('info.unlink'), text: say('info.unlinkText'), action: say('info.unlink') }
    if (!(await confirm({ ...question, isDanger: true }))) return
    await engine.groups.setDiscussion(isChannel ? peer.id : linked).catch(showRefusal)
  }
  return (
    <Section note={say(isChannel ? 'info.discussionLinked' : 'info.channelLinked')}>
      <Chat chat={linked} onClick={() => showChat({ chat: linked })} />
      <ListItem icon="close" isDanger title={say('info.unlink')} onClick={() => void unlink()} />
    </Section>
  )
}

function Choice({ channel }: { channel: Peer }) {
  const { value: groups, error } = useLoaded(() => engine.groups.listDiscussionGroups(), channel.id)
  const [isBusy, run] = useBusy()
  const create = () =>
    run(async () => {
      const title = say('info.discussionOf', { name: channel.title }).replace(/[\u2068\u2069]/g, '')
      const group = await engine.groups.createSupergroup(title, '', false)
      await engine.groups.setDiscussion(channel.id, group)
      pushRight({ kind: 'edit', peer: group })
    })
  return (
    <Section note={say('info.discussionHint')}>
      <ListItem icon="plus" title={say('info.newDiscussion')} onClick={create} isDisabled={isBusy} />
      {groups?.map((group) => (
        <Chat key={group} chat={group} onClick={() => run(() => engine.groups.setDiscussion(channel.id, group))} />
      ))}
      {!groups && <Waiting error={error} />}
    </Section>
  )
}

function Chat({ chat, onClick }: { chat: PeerId; onClick: () => void }) {
  const peer = findPeer(chat)
  return (
    <ListItem
      start={<Avatar peer={chat} size={42} />}
      title={<PeerName peer={chat} />}
      subtitle={peer && describePresence(peer)}
      onClick={onClick}
    />
  )
}
