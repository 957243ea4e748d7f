/** Other ways to send than now and with a sound. */

import { WHEN_ONLINE } from '~/contract/outgoing'
import type { PeerId } from '~/contract/peers'
import { peer as findPeer } from '~/store/peers'
import type { SendOptions } from '~/store/sendingTerms'
import { say } from '~/store/words'
import { askForDate } from '~/ui/composer/ScheduleDialog'
import { openMenu } from '~/ui/kit/Menu'

export function openSendMenu(button: HTMLElement, chat: PeerId, send: (options: SendOptions) => void): void {
  const peer = findPeer(chat)
  const tellsOnline = peer?.kind === 'user' && !peer.isSelf && ['online', 'offline'].includes(peer.presence?.kind ?? '')
  async function schedule() {
    const scheduleDate = await askForDate(chat)
    if (scheduleDate !== undefined) send({ scheduleDate })
  }
  openMenu(
    button,
    [
      !peer?.isSelf && {
        label: say(peer?.kind === 'channel' ? 'composer.postSilently' : 'composer.sendSilently'),
        icon: 'bellOff',
        onSelect: () => send({ isSilent: true }),
      },
      {
        label: say(peer?.isSelf ? 'composer.remind' : 'composer.schedule'),
        icon: 'calendar',
        onSelect: () => void schedule(),
      },
      tellsOnline && {
        label: say('composer.whenOnline'),
        icon: 'user',
        onSelect: () => send({ scheduleDate: WHEN_ONLINE }),
      },
    ],
    { label: say('composer.sendOptions') },
  )
}
