/** What somebody says of themselves, and where they can be found. */

import type { FullPeer } from '~/contract/chats'
import { FOR_EVER } from '~/contract/dialogs'
import type { Peer } from '~/contract/peers'
import { isPerson } from '~/contract/rights'
import { isMuted } from '~/store/dialogOrder'
import { dialog } from '~/store/dialogs'
import { self, server } from '~/store/engine'
import { say, writeDate } from '~/store/words'
import { RichText } from '~/ui/chat/RichText'
import { muteUntil } from '~/ui/chatList/muteMenu'
import { bareLink } from '~/ui/info/bareLink'
import { copyText } from '~/ui/info/copyText'
import { describeBirthday } from '~/ui/info/birthday'
import { Icon } from '~/ui/kit/Icon'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { Switch } from '~/ui/kit/Switch'
import { showRefusal } from '~/ui/kit/toast'

const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const

export function Facts({ peer, full }: { peer: Peer; full: FullPeer }) {
  const names = peer.usernames ?? (peer.username ? [peer.username] : [])
  const prefix = server.value?.linkPrefix ?? `${location.origin}/`
  const isSelf = peer.id === self.value
  return (
    <Section>
      {full.about && (
        <div class="Facts-about">
          <span dir="auto">
            <RichText text={full.about} entities={full.aboutEntities} />
          </span>
          <small>{say(isPerson(peer) ? 'info.bio' : 'info.description')}</small>
        </div>
      )}
      {peer.phone && <Copied value={`+${peer.phone}`} label={say('info.phone')} icon="phone" />}
      {isPerson(peer)
        ? names.map((name) => <Copied key={name} value={`@${name}`} label={say('info.username')} icon="at" />)
        : names.map((name) => <Copied key={name} value={prefix + name} label={say('info.link')} icon="link" />)}
      {!names.length && full.link && <Copied value={full.link} label={say('info.inviteLink')} icon="link" />}
      {full.birthday && (
        <ListItem icon="calendar" title={describeBirthday(full.birthday)} subtitle={say('info.birthday')} />
      )}
      {!isSelf && (peer.isMember || isPerson(peer)) && <SoundSwitch peer={peer} full={full} />}
    </Section>
  )
}

function Copied({ value, label, icon }: { value: string; label: string; icon: 'phone' | 'at' | 'link' }) {
  return (
    <ListItem
      icon={icon}
      title={<bdi dir="ltr">{bareLink(value)}</bdi>}
      subtitle={label}
      end={<Icon name="copy" size={20} />}
      onClick={() => void copyText(value).catch(showRefusal)}
    />
  )
}

function SoundSwitch({ peer, full }: { peer: Peer; full: FullPeer }) {
  const known = dialog(peer.id) ?? full
  const isSilent = isMuted(known)
  const hasEnd = isSilent && known.mutedUntil < FOR_EVER
  return (
    <Switch
      icon={isSilent ? 'bellOff' : 'bell'}
      label={say('info.notifications')}
      hint={hasEnd ? say('info.mutedUntil', { date: writeDate(known.mutedUntil, MOMENT) }) : undefined}
      isOn={!isSilent}
      onChange={(isOn) => muteUntil(peer.id, isOn ? 0 : FOR_EVER)}
    />
  )
}
