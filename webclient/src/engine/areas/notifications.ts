/** Which messages one is told of while nothing is looked at. core.telegram.org/api/push-updates#notification-settings */

import type { tl } from '@mtcute/web'

import { unixNow } from '~/contract/clock'
import { FOR_EVER } from '~/contract/dialogs'
import type { Message } from '~/contract/messages'
import type { Peer } from '~/contract/peers'
import { type KindNotices, NOTIFIED_KINDS, type NotifiedKind } from '~/contract/settings'
import type { Area, Engine } from '~/engine/engine'

const INPUT: Record<NotifiedKind, tl.TypeInputNotifyPeer> = {
  private: { _: 'inputNotifyUsers' },
  groups: { _: 'inputNotifyChats' },
  channels: { _: 'inputNotifyBroadcasts' },
}
/** Seconds: what is older was written while this browser was away, and is seen in the list. */
const FRESH = 120
const ALL_ON: KindNotices = { isOn: true, showsText: true }

export function notifications(engine: Engine) {
  const kinds = new Map<NotifiedKind, KindNotices>()

  async function load(): Promise<void> {
    for (const kind of NOTIFIED_KINDS) {
      const settings = await engine.call({ _: 'account.getNotifySettings', peer: INPUT[kind] })
      kinds.set(kind, { isOn: !isMuted(settings.muteUntil), showsText: settings.showPreviews ?? true })
    }
  }

  function isWanted(message: Message): boolean {
    const dialog = engine.dialogs.find(message.chat)
    const peer = engine.peers.find(message.chat)
    if (message.isOut || message.pending || !peer || message.date < unixNow() - FRESH) return false
    // The first message of a chat is here before what else is to be known of it.
    if (dialog && (message.id <= dialog.readInboxMaxId || isMuted(dialog.mutedUntil))) return false
    return message.isMentioned === true || (kinds.get(kindOf(peer)) ?? ALL_ON).isOn
  }

  function tell(message: Message): void {
    if (!isWanted(message)) return
    const peer = engine.peers.find(message.chat)
    const { showsText } = (peer && kinds.get(kindOf(peer))) ?? ALL_ON
    engine.emit({ type: 'notice', message, showsText, isSilent: message.isSilent ?? false })
  }

  engine.listen((event) => {
    if (event.type === 'messages' && !event.isScheduled && !engine.isVisible) event.messages.forEach(tell)
  })

  const calls = {
    async get(): Promise<Record<NotifiedKind, KindNotices>> {
      await load()
      const of = (kind: NotifiedKind) => kinds.get(kind) ?? ALL_ON
      return { private: of('private'), groups: of('groups'), channels: of('channels') }
    },

    async set(kind: NotifiedKind, { isOn, showsText }: KindNotices): Promise<void> {
      const settings: tl.TypeInputPeerNotifySettings = {
        _: 'inputPeerNotifySettings',
        showPreviews: showsText,
        muteUntil: isOn ? 0 : FOR_EVER,
      }
      await engine.call({ _: 'account.updateNotifySettings', peer: INPUT[kind], settings })
      kinds.set(kind, { isOn, showsText })
    },
  }
  return {
    calls,
    updates: {
      async updateNotifySettings({ peer }) {
        if (peer._ === 'notifyPeer' || peer._ === 'notifyForumTopic') return
        await load()
        engine.emit({ type: 'changed', what: 'notifySettings' })
      },
    },
    onSignedIn: () => void load().catch(() => undefined), // without an answer all are on, until a page asks again
    onSignedOut: () => kinds.clear(),
  } satisfies Area
}

function isMuted(until: number | undefined): boolean {
  return (until ?? 0) > unixNow()
}

function kindOf(peer: Peer): NotifiedKind {
  if (peer.kind === 'channel') return 'channels'
  return peer.kind === 'group' || peer.kind === 'supergroup' ? 'groups' : 'private'
}
