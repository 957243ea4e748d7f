/** Which chats are silent: by a setting of their own, or by that of their kind. core.telegram.org/api/notifications */

import type { tl } from '@mtcute/web'

import type { Dialog } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import type { Engine } from '~/engine/engine'

type Kind = 'users' | 'chats' | 'broadcasts'

const KINDS = {
  users: 'inputNotifyUsers',
  chats: 'inputNotifyChats',
  broadcasts: 'inputNotifyBroadcasts',
} as const

const KEPT_AS = 'mutedKinds'

export class Muting {
  private readonly kinds: Record<Kind, number> = { users: 0, chats: 0, broadcasts: 0 }

  constructor(private readonly engine: Engine) {}

  /** As it was last time, until the server says how it is. */
  async restore(): Promise<void> {
    Object.assign(this.kinds, await this.engine.cache.findFact<Record<Kind, number>>(KEPT_AS))
  }

  async load(): Promise<void> {
    for (const kind of ['users', 'chats', 'broadcasts'] as const) {
      const peer = { _: KINDS[kind] }
      this.put(kind, await this.engine.call({ _: 'account.getNotifySettings', peer }))
    }
  }

  put(kind: Kind, settings: tl.RawPeerNotifySettings): void {
    this.kinds[kind] = settings.muteUntil ?? 0
    this.engine.cache.putFact(KEPT_AS, { ...this.kinds })
    this.engine.dialogs.put(this.engine.dialogs.all().map((dialog) => this.apply(dialog, dialog.peer)))
  }

  /** A chat's own setting. */
  putOwn(peer: PeerId, { muteUntil }: tl.RawPeerNotifySettings): void {
    const dialog = this.engine.dialogs.find(peer)
    if (!dialog) return
    const isMutedByKind = muteUntil === undefined || undefined
    this.engine.dialogs.put([this.apply({ ...dialog, mutedUntil: muteUntil ?? 0, isMutedByKind }, peer)])
  }

  /** A dialog as it sounds when it has no setting of its own. */
  apply(dialog: Dialog, peer: PeerId): Dialog {
    return dialog.isMutedByKind ? { ...dialog, mutedUntil: this.kinds[this.kindOf(peer)] } : dialog
  }

  private kindOf(peer: PeerId): Kind {
    if (peer > 0) return 'users'
    return this.engine.peers.find(peer)?.kind === 'channel' ? 'broadcasts' : 'chats'
  }
}
