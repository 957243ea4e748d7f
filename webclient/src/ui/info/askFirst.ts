/** What is asked about before it is done. */

import type { Peer } from '~/contract/peers'
import { engine } from '~/store/engine'
import { closeChat, openChat } from '~/store/navigation'
import { say } from '~/store/words'
import { confirm, confirmWithOption } from '~/ui/kit/confirm'
import { showRefusal } from '~/ui/kit/toast'

export async function askToLeave(peer: Peer): Promise<void> {
  const isChannel = peer.kind === 'channel'
  const answer = await confirm({
    title: say(isChannel ? 'info.leaveChannel' : 'info.leaveGroup'),
    text: say('info.leaveQuestion', { name: peer.title }),
    action: say('info.leave'),
    isDanger: true,
  })
  if (answer) await go(peer, () => engine.groups.leave(peer.id))
}

export async function askToDeleteChat(peer: Peer): Promise<void> {
  const isChannel = peer.kind === 'channel'
  const answer = await confirm({
    title: say(isChannel ? 'info.deleteChannel' : 'info.deleteGroup'),
    text: say('info.deleteChatQuestion', { name: peer.title }),
    action: say('info.deleteForAll'),
    isDanger: true,
  })
  if (answer) await go(peer, () => engine.groups.delete(peer.id))
}

export async function askToBlock(peer: Peer): Promise<void> {
  const answer = await confirm({
    title: say('info.block'),
    text: say('info.blockQuestion', { name: peer.title }),
    action: say('info.block'),
    isDanger: true,
  })
  if (answer) await engine.contacts.block(peer.id).catch(showRefusal)
}

/** Whether somebody is to be removed; `deletes`: with all that they wrote. */
export async function askToRemove(chat: Peer, user: Peer): Promise<{ deletes: boolean } | undefined> {
  const answer = await confirmWithOption({
    title: say('info.removeMember'),
    text: say('info.removeQuestion', { name: user.title, chat: chat.title }),
    action: say('info.remove'),
    isDanger: true,
    option: chat.kind === 'supergroup' ? say('info.deleteTheirMessages') : undefined,
  })
  return answer && { deletes: answer.option }
}

async function go(peer: Peer, act: () => Promise<void>): Promise<void> {
  try {
    await act()
    if (openChat.value?.place.chat === peer.id) closeChat()
  } catch (error) {
    showRefusal(error)
  }
}
