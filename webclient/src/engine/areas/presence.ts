/** Who is there and what they do. core.telegram.org/method/account.updateStatus, core.telegram.org/type/SendMessageAction */

import type { tl } from '@mtcute/web'

import { unixNow } from '~/contract/clock'
import type { Activity } from '~/contract/events'
import type { Message } from '~/contract/messages'
import type { Peer, PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildPresence, channelPeerId, peerIdOf } from '~/engine/views/peers'

const ACTIVITY_MS = 6000
/** The server believes us for a few minutes at a time. */
const TOLD_AGAIN_AFTER_MS = 50_000

const ACTIVITIES: Partial<Record<tl.TypeSendMessageAction['_'], Activity>> = {
  sendMessageTypingAction: 'typing',
  sendMessageRecordAudioAction: 'recordVoice',
  sendMessageUploadAudioAction: 'uploadVoice',
  sendMessageRecordVideoAction: 'recordVideo',
  sendMessageUploadVideoAction: 'uploadVideo',
  sendMessageRecordRoundAction: 'recordRound',
  sendMessageUploadRoundAction: 'uploadRound',
  sendMessageUploadPhotoAction: 'uploadPhoto',
  sendMessageUploadDocumentAction: 'uploadDocument',
  sendMessageChooseStickerAction: 'chooseSticker',
  sendMessageGeoLocationAction: 'geo',
  sendMessageChooseContactAction: 'chooseContact',
}

export function presence(engine: Engine) {
  /** Until when people are online, Unix seconds. */
  const online = new Map<PeerId, number>()
  const doing = new Map<string, ReturnType<typeof setTimeout>>()
  let expiry: ReturnType<typeof setTimeout> | undefined
  let telling: ReturnType<typeof setInterval> | undefined

  function watch(peers: Peer[]): void {
    for (const { id, presence: now } of peers) {
      if (now?.kind === 'online' && now.at) online.set(id, now.at)
      else online.delete(id)
    }
    clearTimeout(expiry)
    if (!online.size) return
    const next = Math.min(...online.values())
    expiry = setTimeout(expire, Math.max(next - unixNow(), 0) * 1000 + 500)
  }

  /** Who did not say that they are still there has left. */
  function expire(): void {
    for (const [id, at] of online) {
      if (at > unixNow()) continue
      online.delete(id)
      engine.peers.change(id, { presence: { kind: 'offline', at } })
    }
    watch([])
  }

  function act(chat: PeerId, peer: PeerId, action: tl.TypeSendMessageAction, thread?: number): void {
    if (peer === engine.self) return
    const activity = ACTIVITIES[action._] ?? null
    const key = `${chat}/${thread ?? ''}/${peer}`
    clearTimeout(doing.get(key))
    doing.delete(key)
    const tell = (what: Activity | null) => engine.emit({ type: 'activity', chat, thread, peer, activity: what })
    tell(activity)
    if (!activity) return
    const end = () => {
      doing.delete(key)
      tell(null)
    }
    doing.set(key, setTimeout(end, ACTIVITY_MS))
  }

  /** Whoever sent something is no longer writing it. */
  function onMessage({ chat, from, thread }: Message): void {
    if (from === undefined) return
    for (const each of new Set([undefined, thread])) {
      if (doing.has(`${chat}/${each ?? ''}/${from}`)) act(chat, from, { _: 'sendMessageCancelAction' }, each)
    }
  }

  function tellStatus(): void {
    if (!engine.self) return
    const offline = !engine.isVisible
    engine.client.call({ _: 'account.updateStatus', offline }).catch(() => undefined) // told again soon
  }

  /** Online as long as a page is looked at. */
  function onVisible(): void {
    clearInterval(telling)
    if (!engine.self) return
    tellStatus()
    if (engine.isVisible) telling = setInterval(tellStatus, TOLD_AGAIN_AFTER_MS)
  }

  engine.listen((event) => {
    if (event.type === 'peers') watch(event.peers)
    else if (event.type === 'messages') event.messages.forEach(onMessage)
    else if (event.type === 'connection' && event.state === 'connected' && engine.isVisible) onVisible()
  })

  return {
    calls: {},
    updates: {
      updateUserStatus({ userId, status }) {
        if (engine.peers.find(userId)) engine.peers.change(userId, { presence: buildPresence(status) })
      },
      updateUserTyping: ({ userId, action }) => act(userId, userId, action),
      updateChatUserTyping: ({ chatId, fromId, action }) => act(-chatId, peerIdOf(fromId), action),
      updateChannelUserTyping: ({ channelId, fromId, action, topMsgId }) =>
        act(channelPeerId(channelId), peerIdOf(fromId), action, topMsgId),
    },
    onVisible,
    onSignedIn: onVisible,
    onSignedOut() {
      clearInterval(telling)
      clearTimeout(expiry)
      online.clear()
    },
  } satisfies Area
}
