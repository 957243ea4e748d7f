/** Clearing, deleting and leaving chats, after asking. */

import type { Peer } from '~/contract/peers'
import { engine } from '~/store/engine'
import { titleOf } from '~/store/names'
import { closeChat, openChat } from '~/store/navigation'
import { say } from '~/store/words'
import { confirmWithOption } from '~/ui/kit/confirm'
import { showRefusal } from '~/ui/kit/toast'

export async function clearChat(peer: Peer): Promise<void> {
  const answer = await confirmWithOption({
    title: say('chatList.clearHistory'),
    text: say('chatList.clearQuestion', { name: titleOf(peer) }),
    action: say('chatList.clear'),
    isDanger: true,
    option: peer.kind === 'user' && !peer.isSelf ? say('chatList.alsoFor', { name: titleOf(peer) }) : undefined,
  })
  if (answer) await engine.dialogs.clearHistory(peer.id, answer.option).catch(showRefusal)
}

/** People are left without a word; groups and channels are left, or ended by who made them. */
export async function removeChat(peer: Peer): Promise<void> {
  const isChat = peer.id < 0 && peer.isMember
  const isChannel = peer.kind === 'channel'
  const question = !isChat ? 'deleteQuestion' : isChannel ? 'leaveChannelQuestion' : 'leaveGroupQuestion'
  const answer = await confirmWithOption({
    title: say(!isChat ? 'chatList.deleteChat' : isChannel ? 'chatList.leaveChannel' : 'chatList.leaveGroup'),
    text: say(`chatList.${question}`, { name: titleOf(peer) }),
    action: say(isChat ? 'chatList.leave' : 'kit.delete'),
    isDanger: true,
    option: optionFor(peer),
  })
  if (!answer) return
  try {
    await engine.dialogs.remove(peer.id, answer.option)
    if (openChat.peek()?.place.chat === peer.id) closeChat()
  } catch (error) {
    showRefusal(error)
  }
}

/** What may be done to the others at the same time. */
function optionFor(peer: Peer): string | undefined {
  if (peer.kind === 'user' && !peer.isSelf) return say('chatList.alsoFor', { name: titleOf(peer) })
  if (peer.id < 0 && peer.isCreator) return say('chatList.deleteForAll')
  return undefined
}
