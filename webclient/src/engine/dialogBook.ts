/** The account's chats as they stand now. */

import type { Dialog } from '~/contract/dialogs'
import type { PeerId } from '~/contract/peers'
import type { Engine } from '~/engine/engine'

export class DialogBook {
  private readonly known = new Map<PeerId, Dialog>()

  constructor(private readonly engine: Engine) {}

  find(peer: PeerId): Dialog | undefined {
    return this.known.get(peer)
  }

  all(): Dialog[] {
    return [...this.known.values()]
  }

  /** Take these as they are now, keep them and tell the pages. */
  put(dialogs: Dialog[]): void {
    if (!dialogs.length) return
    for (const dialog of dialogs) this.known.set(dialog.peer, dialog)
    this.engine.cache.put('dialogs', dialogs)
    this.engine.emit({ type: 'dialogs', dialogs })
  }

  change(peer: PeerId, part: Partial<Dialog>): void {
    const dialog = this.known.get(peer)
    if (dialog) this.put([{ ...dialog, ...part }])
  }

  remove(peers: PeerId[]): void {
    for (const peer of peers) this.known.delete(peer)
    this.engine.cache.remove('dialogs', peers)
    this.engine.emit({ type: 'dialogsRemoved', peers })
  }

  /** What was kept from last time; nobody is told. */
  restore(dialogs: Dialog[]): void {
    for (const dialog of dialogs) if (!this.known.has(dialog.peer)) this.known.set(dialog.peer, dialog)
  }

  clear(): void {
    this.known.clear()
  }
}
