/** Taking things to the clipboard. */

import type { Message } from '~/contract/messages'
import type { Peer } from '~/contract/peers'
import { server } from '~/store/engine'
import { say } from '~/store/words'
import { toast } from '~/ui/kit/toast'

const CHANNEL_MARK = -1_000_000_000_000

/** `told`: what is said then. */
export async function copyText(text: string, told = 'chat.copied'): Promise<void> {
  await navigator.clipboard.writeText(text)
  toast(say(told))
}

/** Where a message of a channel or supergroup is found; none for other chats, whose messages everybody counts by themselves. */
export function linkTo(message: Message, chat: Peer): string | undefined {
  if (chat.kind !== 'channel' && chat.kind !== 'supergroup') return undefined
  const prefix = new URL(server.value?.linkPrefix ?? '/', location.origin).href.replace(/\/$/, '')
  const path = chat.username ?? `c/${CHANNEL_MARK - chat.id}`
  const thread = chat.isForum && message.thread ? `/${message.thread}` : ''
  return `${prefix}/${path}${thread}/${message.id}`
}
