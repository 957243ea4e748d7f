/** What is done most with somebody: write, silence, search, and what else there is. */

import type { FullPeer } from '~/contract/chats'
import type { Peer, PeerId } from '~/contract/peers'
import { canChangeSettings, canPin, isPerson } from '~/contract/rights'
import { openSearch } from '~/store/chatSearch'
import { isMuted } from '~/store/dialogOrder'
import { dialog } from '~/store/dialogs'
import { engine, self } from '~/store/engine'
import { pushRight, showChat } from '~/store/navigation'
import { say } from '~/store/words'
import { muteUntil, openMuteMenu } from '~/ui/chatList/muteMenu'
import { removeContact } from '~/ui/contacts/removeContact'
import { askToBlock, askToDeleteChat, askToLeave } from '~/ui/info/askFirst'
import { chooseTtl } from '~/ui/info/chooseTtl'
import { Icon, type IconName } from '~/ui/kit/Icon'
import { type MenuEntry, openMenu } from '~/ui/kit/Menu'
import { showRefusal } from '~/ui/kit/toast'

export function ProfileActions({ peer, full }: { peer: Peer; full: FullPeer | undefined }) {
  const isSilent = isMuted(dialog(peer.id) ?? full)
  const isSelf = peer.id === self.value
  const entries = full ? listMore(peer, full) : []
  return (
    <div class="ProfileActions">
      <Action
        icon="comment"
        label={say(isPerson(peer) ? 'info.message' : 'info.open')}
        onClick={() => showChat({ chat: peer.id })}
      />
      {!isSelf && (peer.isMember || isPerson(peer)) && (
        <Action
          icon={isSilent ? 'bell' : 'bellOff'}
          label={say(isSilent ? 'info.unmute' : 'info.mute')}
          onClick={(at) => (isSilent ? muteUntil(peer.id, 0) : openMuteMenu(peer.id, at))}
        />
      )}
      <Action icon="search" label={say('kit.search')} onClick={() => searchIn(peer.id)} />
      {entries.some(Boolean) && (
        <Action
          icon="more"
          label={say('kit.more')}
          onClick={(at) => openMenu(at, entries, { label: say('kit.more') })}
        />
      )}
    </div>
  )
}

/** The search of the chat before ends when its view goes, so this one begins after that. */
function searchIn(chat: PeerId): void {
  showChat({ chat })
  setTimeout(openSearch)
}

function Action(props: { icon: IconName; label: string; onClick: (at: HTMLElement) => void }) {
  return (
    <button type="button" onClick={(event) => props.onClick(event.currentTarget)}>
      <Icon name={props.icon} />
      <span class="Truncate">{props.label}</span>
    </button>
  )
}

function listMore(peer: Peer, full: FullPeer): MenuEntry[] {
  return isPerson(peer) ? listForPerson(peer, full) : listForChat(peer, full)
}

function listForPerson(peer: Peer, full: FullPeer): MenuEntry[] {
  const { id } = peer
  if (id === self.value) return []
  const unblock = () => void engine.contacts.unblock(id).catch(showRefusal)
  return [
    !peer.isContact &&
      !peer.isDeleted &&
      peer.kind === 'user' && {
        label: say('info.addContact'),
        icon: 'userPlus',
        onSelect: () => pushRight({ kind: 'contact', peer: id }),
      },
    canPin(peer) && { label: say('info.autoDelete'), icon: 'clock', onSelect: () => chooseTtl(id) },
    !!peer.isContact && {
      label: say('contacts.delete'),
      icon: 'delete',
      isDanger: true,
      onSelect: () => void removeContact(id),
    },
    full.isBlocked
      ? { label: say('info.unblock'), icon: 'block', onSelect: unblock }
      : { label: say('info.block'), icon: 'block', isDanger: true, onSelect: () => void askToBlock(peer) },
  ]
}

function listForChat(peer: Peer, full: FullPeer): MenuEntry[] {
  return [
    canChangeSettings(peer) && {
      label: say('info.autoDelete'),
      icon: 'clock',
      onSelect: () => chooseTtl(peer.id),
    },
    peer.isMember && {
      label: say(peer.kind === 'channel' ? 'info.leaveChannel' : 'info.leaveGroup'),
      icon: 'signOut',
      isDanger: true,
      onSelect: () => void askToLeave(peer),
    },
    !!full.canDelete && {
      label: say(peer.kind === 'channel' ? 'info.deleteChannel' : 'info.deleteGroup'),
      icon: 'delete',
      isDanger: true,
      onSelect: () => void askToDeleteChat(peer),
    },
  ]
}
