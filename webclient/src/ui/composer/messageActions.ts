/** What is asked before something is done to messages. */

import { FIRST_PENDING_ID, FIRST_SCHEDULED_ID, type Message, type Place } from '~/contract/messages'
import type { Peer } from '~/contract/peers'
import { canDelete, canDeleteForSelfOnly, isPerson } from '~/contract/rights'
import { engine, self } from '~/store/engine'
import { peerSignal } from '~/store/peers'
import { say } from '~/store/words'
import { askForDate } from '~/ui/composer/ScheduleDialog'
import { confirm, confirmWithOption } from '~/ui/kit/confirm'
import { showRefusal, toast } from '~/ui/kit/toast'

export async function askToDelete(messages: Message[]): Promise<void> {
  const chat = messages[0]?.chat
  const peer = chat === undefined ? undefined : peerSignal(chat).peek()
  if (chat === undefined || !peer) return
  const pending = messages.filter(({ id }) => id >= FIRST_PENDING_ID)
  const scheduled = messages.filter(({ id }) => id >= FIRST_SCHEDULED_ID && id < FIRST_PENDING_ID)
  const sent = messages.filter(({ id }) => id < FIRST_SCHEDULED_ID)
  const answer = await confirmWithOption({
    title: say('composer.deleteTitle', { count: messages.length }),
    text: say('composer.deleteText', { count: messages.length }),
    action: say('composer.delete'),
    isDanger: true,
    ...optionOf(peer, sent),
  })
  if (!answer) return
  const ids = (some: Message[]) => some.map(({ id }) => id)
  try {
    for (const { id } of pending) await engine.sending.discard(chat, id)
    if (scheduled.length) await engine.scheduled.delete(chat, ids(scheduled))
    if (sent.length) await engine.deleting.delete(chat, ids(sent), answer.option || isForAllAnyway(peer))
  } catch (error) {
    showRefusal(error)
  }
}

/** "Also for …": on beforehand in private chats, as it is meant most often. */
function optionOf(peer: Peer, sent: Message[]): { option?: string; isOptionOn?: boolean } {
  if (!sent.length || !canDeleteForSelfOnly(peer)) return {}
  if (!sent.every((message) => canDelete(peer, message, self.peek() ?? 0))) return {}
  if (isPerson(peer)) return { option: say('composer.deleteAlsoFor', { name: peer.firstName ?? peer.title }) }
  return { option: say('composer.deleteForAll'), isOptionOn: true }
}

function isForAllAnyway(peer: Peer): boolean {
  return !canDeleteForSelfOnly(peer)
}

export async function askToPin(message: Message): Promise<void> {
  const { chat, id, isPinned, thread } = message
  const place: Place = { chat, thread }
  const peer = peerSignal(chat).peek()
  if (!peer) return
  try {
    if (isPinned) {
      const isSure = await confirm({ title: say('composer.unpinTitle'), action: say('composer.unpin') })
      if (isSure) await engine.pins.unpin(place, id)
      return
    }
    const answer = await confirmWithOption({
      title: say('composer.pinTitle'),
      text: say('composer.pinText'),
      action: say('composer.pin'),
      ...pinOptionOf(peer),
    })
    if (!answer) return
    if (isPerson(peer)) await engine.pins.pin(place, id, { isOneSided: !answer.option && !peer.isSelf })
    else await engine.pins.pin(place, id, { isSilent: !answer.option })
    toast(say('composer.pinned'))
  } catch (error) {
    showRefusal(error)
  }
}

function pinOptionOf(peer: Peer): { option?: string; isOptionOn?: boolean } {
  if (peer.isSelf || peer.kind === 'channel') return {}
  if (isPerson(peer)) return { option: say('composer.pinAlsoFor', { name: peer.firstName ?? peer.title }) }
  return { option: say('composer.pinNotify'), isOptionOn: true }
}

export async function askForTime(message: Message): Promise<void> {
  const date = await askForDate(message.chat, message.date)
  if (date !== undefined) await engine.scheduled.changeTime(message.chat, message.id, date).catch(showRefusal)
}
