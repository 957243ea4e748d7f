import type { Member } from '~/contract/chats'
import type { Peer, PeerId } from '~/contract/peers'
import { canBan, canPromote } from '~/contract/rights'
import { engine, self } from '~/store/engine'
import { pushRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { describePresence } from '~/store/presence'
import { say, writeDate } from '~/store/words'
import { askToRemove } from '~/ui/info/askFirst'
import { PeerName } from '~/ui/info/PeerName'
import { Avatar } from '~/ui/kit/Avatar'
import { ListItem } from '~/ui/kit/ListItem'
import { type MenuEntry, openMenu, placeOf } from '~/ui/kit/Menu'
import { showRefusal } from '~/ui/kit/toast'

interface Props {
  chat: PeerId
  member: Member
  onChoose?: (member: Member) => void
}

export function MemberRow({ chat: chatId, member, onChoose }: Props) {
  const { user } = member
  const chat = findPeer(chatId)
  const open = () => (onChoose ? onChoose(member) : pushRight({ kind: 'info', peer: user }))
  function openActions(event: MouseEvent) {
    const entries = chat ? listActions(chat, member) : []
    if (!entries.some(Boolean)) return
    event.preventDefault()
    openMenu(placeOf(event), entries, { label: say('kit.more') })
  }
  return (
    <ListItem
      start={<Avatar peer={user} size={42} isPerson />}
      title={<PeerName peer={user} />}
      subtitle={describeMember(member)}
      end={rankOf(member) && <span class="MemberRow-rank">{rankOf(member)}</span>}
      onClick={open}
      onContextMenu={openActions}
    />
  )
}

function rankOf({ role, rank }: Member): string {
  if (role === 'creator') return rank || say('info.owner')
  return role === 'admin' ? rank || say('info.admin') : ''
}

function describeMember({ role, user, by, bannedRights }: Member): string {
  const byName = by ? findPeer(by)?.title : undefined
  if (role === 'removed') return byName ? say('info.removedBy', { name: byName }) : say('info.removed')
  if (role === 'restricted') {
    const until = bannedRights?.until ?? 0
    if (until && until < 0x7fffffff) {
      return say('info.restrictedUntil', { date: writeDate(until, { dateStyle: 'medium', timeStyle: 'short' }) })
    }
    return byName ? say('info.restrictedBy', { name: byName }) : say('info.restricted')
  }
  const shown = findPeer(user)
  return shown ? describePresence(shown) : ''
}

function listActions(chat: Peer, member: Member): MenuEntry[] {
  const { user, role } = member
  if (user === self.value || role === 'creator') return []
  const mayBan = canBan(chat) && (role !== 'admin' || !!member.canEdit)
  const page = (kind: 'adminRights' | 'restrict') => () => pushRight({ kind, peer: chat.id, user })
  return [
    canPromote(chat) &&
      (role !== 'admin' || member.canEdit) && {
        label: say(role === 'admin' ? 'info.editAdmin' : 'info.promote'),
        icon: 'star',
        onSelect: page('adminRights'),
      },
    mayBan && chat.kind !== 'channel' && { label: say('info.restrict'), icon: 'lock', onSelect: page('restrict') },
    mayBan && {
      label: say('info.remove'),
      icon: 'delete',
      isDanger: true,
      onSelect: () => void remove(chat, user),
    },
  ]
}

export async function remove(chat: Peer, user: PeerId): Promise<boolean> {
  const person = findPeer(user)
  const answer = person && (await askToRemove(chat, person))
  if (!answer) return false
  try {
    await engine.members.remove(chat.id, user)
    if (answer.deletes) await engine.members.deleteMessagesOf(chat.id, user)
    return true
  } catch (error) {
    showRefusal(error)
    return false
  }
}
