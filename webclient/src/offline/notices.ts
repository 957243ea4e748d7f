/** Notifications, as the page makes them and the service worker opens them. */

import type { PeerId } from '~/contract/peers'

export interface NoticeData {
  chat: PeerId
}

/** What a page is told when the reader has pressed a notification. */
export interface NoticeOpened {
  openChat: PeerId
}

const HOME = '/web/'

/** One of a chat at a time. */
export function noticeTag(chat: PeerId): string {
  return `chat:${chat}`
}

/** Bring a page to the front, and the chat in it. */
export async function openFromNotice(worker: ServiceWorkerGlobalScope, notice: Notification): Promise<void> {
  notice.close()
  const { chat } = notice.data as NoticeData
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = pages.find((each) => new URL(each.url).pathname === HOME)
  if (!page) return void (await worker.clients.openWindow(`${HOME}#${chat}`))
  page.postMessage({ openChat: chat } satisfies NoticeOpened)
  await page.focus()
}
