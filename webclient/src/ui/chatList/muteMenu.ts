/** For how long a chat is silent. core.telegram.org/constructor/inputPeerNotifySettings */

import { unixNow } from '~/contract/clock'
import { FOR_EVER } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { type MenuEntry, type MenuPlace, openMenu } from '~/ui/kit/Menu'
import { showRefusal } from '~/ui/kit/toast'

const HOUR = 3600
const DAY = 24 * HOUR

/** The item of a menu that leads to the choice, or ends the silence. */
export function muteEntry(peer: PeerId, isSilent: boolean, at: MenuPlace): MenuEntry {
  return isSilent
    ? { label: say('chatList.unmute'), icon: 'bell', onSelect: () => muteUntil(peer, 0) }
    : { label: say('chatList.mute'), icon: 'bellOff', onSelect: () => openMuteMenu(peer, at) }
}

export function openMuteMenu(peer: PeerId, at: MenuPlace): void {
  const after = (seconds: number) => () => muteUntil(peer, Math.floor(unixNow()) + seconds)
  openMenu(
    at,
    [
      { label: say('chatList.muteHours', { count: 1 }), icon: 'clock', onSelect: after(HOUR) },
      { label: say('chatList.muteHours', { count: 8 }), icon: 'clock', onSelect: after(8 * HOUR) },
      { label: say('chatList.muteDays', { count: 2 }), icon: 'clock', onSelect: after(2 * DAY) },
      { label: say('chatList.muteForEver'), icon: 'bellOff', onSelect: () => muteUntil(peer, FOR_EVER) },
    ],
    { label: say('chatList.mute') },
  )
}

/** Unix seconds; 0: no longer silent. */
export function muteUntil(peer: PeerId, until: number): void {
  engine.dialogs.mute(peer, until).catch(showRefusal)
}
