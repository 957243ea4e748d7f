/** Tells of new messages while no page is looked at: by one page, the one that holds the lock. */

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { type NoticeData, noticeTag } from '~/offline/notices'
import { describeMessage } from '~/store/describe'
import { on } from '~/store/engine'
import { playsSound, showsNotices } from '~/store/notices'
import { peer } from '~/store/peers'
import { serviceWorker } from '~/store/serviceWorker'
import { say } from '~/store/words'
import { playNotice } from '~/ui/notices/sound'

const LOCK = 'chapar.notices'
const ICON = '/web/icon-192.png'
/** Letters of a message that a notification shows. */
const LENGTH = 240

export function startNotices(): void {
  let isOurs = false
  const take = () => {
    isOurs = true
    return new Promise(() => undefined) // held as long as the page lives
  }
  // Where there are no locks, or nothing is kept for us, pages do not know of each other.
  if (navigator.locks) void navigator.locks.request(LOCK, take).catch(take)
  else void take()
  on('notice', ({ message, showsText, isSilent }) => {
    if (!isOurs) return
    if (playsSound.value && !isSilent) playNotice()
    if (showsNotices.value && globalThis.Notification?.permission === 'granted') void show(message, showsText)
  })
  on('dialogs', ({ dialogs }) => {
    for (const dialog of dialogs) if (!dialog.unreadCount && isOurs) void withdraw(dialog.peer)
  })
}

async function show(message: Message, showsText: boolean): Promise<void> {
  const chat = peer(message.chat)
  const author = message.from && message.from !== message.chat ? peer(message.from)?.title : undefined
  const text = showsText ? describeMessage(message).text.slice(0, LENGTH) : say('main.newMessage')
  // Sounds are ours: one of the system beside it would be two.
  await serviceWorker()?.showNotification(chat?.title ?? '', {
    body: author ? `${author}: ${text}` : text,
    tag: noticeTag(message.chat),
    icon: ICON,
    silent: true,
    data: { chat: message.chat } satisfies NoticeData,
  })
}

/** What was read elsewhere is not told any longer. */
async function withdraw(chat: PeerId): Promise<void> {
  const shown = (await serviceWorker()?.getNotifications({ tag: noticeTag(chat) })) ?? []
  for (const notice of shown) notice.close()
}
