/** What can be done with the open chat. */

import type { Place } from '~/contract/messages'
import { isPerson } from '~/contract/rights'
import { openSearch } from '~/store/chatSearch'
import { isMuted } from '~/store/dialogOrder'
import { dialog } from '~/store/dialogs'
import { engine } from '~/store/engine'
import { closeChat, showChat } from '~/store/navigation'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { muteEntry } from '~/ui/chatList/muteMenu'
import { openProfile } from '~/ui/info/openProfile'
import { confirm, confirmWithOption } from '~/ui/kit/confirm'
import { type MenuEntry, openMenu } from '~/ui/kit/Menu'
import { showRefusal } from '~/ui/kit/toast'

export function openChatMenu(at: HTMLElement, place: Place): void {
  openMenu(at, listEntries(place, at), { label: say('chat.menu') })
}

function listEntries(place: Place, at: HTMLElement): MenuEntry[] {
  const { chat } = place
  const shown = peer(chat)
  const known = dialog(chat)
  if (!shown) return []
  return [
    { label: say('chat.info'), icon: 'info', onSelect: () => openProfile(chat, place.thread) },
    { label: say('chat.search'), icon: 'search', onSelect: () => openSearch() },
    !!known && !shown.isSelf && muteEntry(chat, isMuted(known), at),
    !!place.thread && { label: say('chat.openGroup'), icon: 'users', onSelect: () => showChat({ chat }) },
    ...(known && !place.thread ? endings(place) : []),
  ]
}

function endings({ chat }: Place): MenuEntry[] {
  const shown = peer(chat)
  if (!shown) return []
  const isBetweenTwo = isPerson(shown) && !shown.isSelf
  const canClear = isPerson(shown) || shown.kind === 'group'
  const remove = isPerson(shown)
    ? 'chat.deleteChat'
    : shown.kind === 'channel'
      ? 'chat.leaveChannel'
      : 'chat.leaveGroup'
  return [
    'line',
    canClear && { label: say('chat.clear'), icon: 'delete', onSelect: () => void clear(chat, isBetweenTwo) },
    { label: say(remove), icon: 'signOut', isDanger: true, onSelect: () => void leave(chat, remove, isBetweenTwo) },
  ]
}

async function clear(chat: number, isBetweenTwo: boolean): Promise<void> {
  const answer = await confirmWithOption({
    title: say('chat.clear'),
    text: say('chat.clearText'),
    action: say('chat.clear'),
    isDanger: true,
    option: isBetweenTwo ? say('chat.alsoForOther', { name: peer(chat)?.title ?? '' }) : undefined,
  })
  if (answer) await engine.dialogs.clearHistory(chat, answer.option).catch(showRefusal)
}

async function leave(chat: number, action: string, isBetweenTwo: boolean): Promise<void> {
  const name = peer(chat)?.title ?? ''
  const question = { title: say(action), text: say(`${action}Text`, { name }), action: say(action), isDanger: true }
  const answer = isBetweenTwo
    ? await confirmWithOption({ ...question, option: say('chat.alsoForOther', { name }) })
    : (await confirm(question)) && { option: false }
  if (!answer) return
  try {
    await engine.dialogs.remove(chat, answer.option)
    closeChat()
  } catch (error) {
    showRefusal(error)
  }
}
