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
    const changed = dialogs.map(placed).filter((each) => JSON.stringify(each) !== JSON.stringify(this.find(each.peer)))
    if (!changed.length) return
    for (const dialog of changed) this.known.set(dialog.peer, dialog)
    this.engine.cache.put('dialogs', changed)
    this.engine.emit({ type: 'dialogs', dialogs: changed })
  }

  change(peer: PeerId, part: Partial<Dialog>): void {
    const dialog = this.known.get(peer)
    if (dialog) this.put([{ ...dialog, ...part }])
  }

  remove(peers: PeerId[]): void {
    const gone = peers.filter((peer) => this.known.delete(peer))
    if (!gone.length) return
    this.engine.cache.remove('dialogs', gone)
    this.engine.emit({ type: 'dialogsRemoved', peers: gone })
  }

  /** What was kept from last time; nobody is told. */
  restore(dialogs: Dialog[]): void {
    for (const dialog of dialogs) if (!this.known.has(dialog.peer)) this.known.set(dialog.peer, dialog)
  }

  clear(): void {
    this.known.clear()
  }
}

/** Where it stands follows from what is in it; without anything it stays where it was. */
function placed(dialog: Dialog): Dialog {
  return { ...dialog, date: Math.max(dialog.topMessage?.date ?? 0, dialog.draft?.date ?? 0) || dialog.date }
}
