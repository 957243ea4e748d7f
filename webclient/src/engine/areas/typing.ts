/** Telling others what we are doing. core.telegram.org/method/messages.setTyping */

import type { tl } from '@mtcute/web'

import type { Activity } from '~/contract/events'
import { type Place, placeKey } from '~/contract/messages'
import type { Area, Engine } from '~/engine/engine'

/** Others see it for six seconds. */
const TOLD_AGAIN_AFTER_MS = 5000

const ACTIONS: Record<Activity, tl.TypeSendMessageAction> = {
  typing: { _: 'sendMessageTypingAction' },
  recordVoice: { _: 'sendMessageRecordAudioAction' },
  uploadVoice: { _: 'sendMessageUploadAudioAction', progress: 0 },
  recordVideo: { _: 'sendMessageRecordVideoAction' },
  uploadVideo: { _: 'sendMessageUploadVideoAction', progress: 0 },
  recordRound: { _: 'sendMessageRecordRoundAction' },
  uploadRound: { _: 'sendMessageUploadRoundAction', progress: 0 },
  uploadPhoto: { _: 'sendMessageUploadPhotoAction', progress: 0 },
  uploadDocument: { _: 'sendMessageUploadDocumentAction', progress: 0 },
  chooseSticker: { _: 'sendMessageChooseStickerAction' },
  geo: { _: 'sendMessageGeoLocationAction' },
  chooseContact: { _: 'sendMessageChooseContactAction' },
}

export function typing(engine: Engine) {
  const told = new Map<string, { activity: Activity; at: number }>()

  async function tell(place: Place, action: tl.TypeSendMessageAction): Promise<void> {
    const peer = await engine.peers.input(place.chat)
    await engine.client.call({ _: 'messages.setTyping', peer, topMsgId: place.thread, action })
  }

  const calls = {
    /** To be called as often as one likes while it goes on. */
    tell(place: Place, activity: Activity): void {
      const key = placeKey(place)
      const last = told.get(key)
      const now = Date.now()
      if (last?.activity === activity && now - last.at < TOLD_AGAIN_AFTER_MS) return
      told.set(key, { activity, at: now })
      tell(place, ACTIONS[activity]).catch(() => undefined) // nobody misses it
    },

    /** It is over, and nothing was sent. */
    stop(place: Place): void {
      if (told.delete(placeKey(place))) tell(place, { _: 'sendMessageCancelAction' }).catch(() => undefined)
    },

    /** A message was sent: that ends it for the others, too. */
    forget(place: Place): void {
      told.delete(placeKey(place))
    },
  }
  return { calls, onSignedOut: () => told.clear() } satisfies Area
}
