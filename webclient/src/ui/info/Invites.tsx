/** Links that lead in. core.telegram.org/api/invites */

import '~/ui/info/Invites.css'

import type { InviteLink } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine, self } from '~/store/engine'
import { pushRight } from '~/store/navigation'
import { now } from '~/store/now'
import { peer as findPeer } from '~/store/peers'
import { say, writeDate, writeNumber } from '~/store/words'
import { bareLink } from '~/ui/info/bareLink'
import { copyText } from '~/ui/info/copyText'
import { editInvite } from '~/ui/info/editInvite'
import { Page, Waiting } from '~/ui/info/Page'
import { PeerName } from '~/ui/info/PeerName'
import { useLoaded } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { confirm } from '~/ui/kit/confirm'
import { Icon } from '~/ui/kit/Icon'
import { IconButton } from '~/ui/kit/IconButton'
import { ListItem } from '~/ui/kit/ListItem'
import { openMenu } from '~/ui/kit/Menu'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'

/** `admin`: whose links; none: our own. */
async function loadAll(chat: PeerId, admin?: PeerId) {
  const mayAskOthers = !!findPeer(chat)?.isCreator && !admin
  const [good, revoked, admins] = await Promise.all([
    engine.invites.list(chat, false, admin),
    engine.invites.list(chat, true, admin),
    mayAskOthers ? engine.invites.listAdmins(chat) : [],
  ])
  const others = admins.filter((each) => each.admin !== self.value)
  return { main: good.find((each) => each.isMain), more: good.filter((each) => !each.isMain), revoked, others }
}

export function Invites({ peer: id, user }: { peer: PeerId; user?: PeerId }) {
  const chat = findPeer(id)
  const { value, error } = useLoaded(() => loadAll(id, user), `${id}/${user}`, { what: 'invites', peer: id })
  if (!chat || !value) return <Page title={say('info.invites')} children={<Waiting error={error} />} />
  return (
    <Page title={say('info.invites')}>
      {value.main && (
        <Section title={say(chat.username ? 'info.privateLink' : 'info.mainLink')}>
          <MainLink chat={id} invite={value.main} />
        </Section>
      )}
      <Section title={say('info.moreLinks')} note={say('info.moreLinksHint')}>
        {!user && <ListItem icon="plus" title={say('info.newLink')} onClick={() => editInvite(id)} />}
        {value.more.map((invite) => (
          <InviteRow key={invite.link} chat={id} invite={invite} />
        ))}
      </Section>
      {value.others.length > 0 && (
        <Section title={say('info.linksOfOthers')}>
          {value.others.map(({ admin, count }) => (
            <ListItem
              key={admin}
              start={<Avatar peer={admin} size={42} isPerson />}
              title={<PeerName peer={admin} />}
              end={writeNumber(count)}
              onClick={() => pushRight({ kind: 'invites', peer: id, user: admin })}
            />
          ))}
        </Section>
      )}
      {value.revoked.length > 0 && (
        <Section title={say('info.revokedLinks')}>
          {!user && (
            <ListItem
              icon="delete"
              isDanger
              title={say('info.deleteRevoked')}
              onClick={() => void engine.invites.deleteRevoked(id).catch(showRefusal)}
            />
          )}
          {value.revoked.map((invite) => (
            <InviteRow key={invite.link} chat={id} invite={invite} />
          ))}
        </Section>
      )}
    </Page>
  )
}

function MainLink({ chat, invite }: { chat: PeerId; invite: InviteLink }) {
  const copy = () => void copyText(invite.link).catch(showRefusal)
  return (
    <div class="Invites-main">
      <ListItem
        title={<bdi dir="ltr">{bareLink(invite.link)}</bdi>}
        end={<Icon name="copy" size={20} />}
        onClick={copy}
      />
      <div class="Invites-buttons">
        <Button icon="copy" isWide onClick={copy}>
          {say('info.copyLink')}
        </Button>
        <Button icon="refresh" isWide onClick={() => void askToRevoke(chat, invite)}>
          {say('info.revoke')}
        </Button>
      </div>
      <ListItem
        icon="users"
        title={describeUsage(invite)}
        onClick={() => pushRight({ kind: 'invite', peer: chat, link: invite.link })}
      />
    </div>
  )
}

function InviteRow({ chat, invite }: { chat: PeerId; invite: InviteLink }) {
  const { link, isRevoked } = invite
  return (
    <div class="Invites-row">
      <ListItem
        icon="link"
        title={<bdi dir="auto">{invite.title || bareLink(link)}</bdi>}
        subtitle={[describeUsage(invite), describeEnd(invite)].filter(Boolean).join(' · ')}
        onClick={() => pushRight({ kind: 'invite', peer: chat, link })}
      />
      <IconButton
        icon="more"
        label={say('kit.more')}
        onClick={(event) =>
          openMenu(event.currentTarget, [
            !isRevoked && {
              label: say('info.copyLink'),
              icon: 'copy',
              onSelect: () => void copyText(link).catch(showRefusal),
            },
            !isRevoked && { label: say('info.editLink'), icon: 'edit', onSelect: () => editInvite(chat, invite) },
            !isRevoked && {
              label: say('info.revoke'),
              icon: 'close',
              isDanger: true,
              onSelect: () => void askToRevoke(chat, invite),
            },
            isRevoked && {
              label: say('kit.delete'),
              icon: 'delete',
              isDanger: true,
              onSelect: () => void engine.invites.delete(chat, link).catch(showRefusal),
            },
          ])
        }
      />
    </div>
  )
}

async function askToRevoke(chat: PeerId, { link }: InviteLink): Promise<void> {
  const question = { title: say('info.revoke'), text: say('info.revokeText'), action: say('info.revoke') }
  if (await confirm({ ...question, isDanger: true })) await engine.invites.revoke(chat, link).catch(showRefusal)
}

export function describeUsage({ usage, limit, requested, needsRequest }: InviteLink): string {
  const parts = [usage || !requested ? say('info.joinedBy', { count: usage }) : '']
  if (needsRequest && requested) parts.push(say('info.requestedBy', { count: requested }))
  if (limit) parts.push(say('info.leftOf', { count: Math.max(limit - usage, 0) }))
  return parts.filter(Boolean).join(say('kit.comma'))
}

export function describeEnd({ expires, isRevoked }: InviteLink): string {
  if (isRevoked) return say('info.linkRevoked')
  if (!expires) return ''
  const date = writeDate(expires, { dateStyle: 'medium', timeStyle: 'short' })
  return say(expires <= now.value ? 'info.expiredOn' : 'info.expiresOn', { date })
}
