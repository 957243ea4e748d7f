/** Opens who reacted to a message, or read it. */

import type { Message } from '~/contract/messages'
import { openOverlay } from '~/store/navigation'

export function openReactors(message: Message, emoji?: string): void {
  void import('~/ui/chat/ReactorsDialog').then(({ ReactorsDialog }) =>
    openOverlay((close) => <ReactorsDialog message={message} emoji={emoji} onClose={close} />),
  )
}

export function openReaders(message: Message): void {
  void import('~/ui/chat/ReactorsDialog').then(({ ReadersDialog }) =>
    openOverlay((close) => <ReadersDialog message={message} onClose={close} />),
  )
}
