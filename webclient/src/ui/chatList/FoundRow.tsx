import '~/ui/chatList/FoundRow.css'

import type { ComponentChildren } from 'preact'

import type { PeerId } from '~/contract/peers'
import { self } from '~/store/engine'
import { chatTitle } from '~/store/names'
import { peer as findPeer } from '~/store/peers'
import { describePresence, isOnline } from '~/store/presence'
import { NameMarks } from '~/ui/chatList/NameMarks'
import { Avatar } from '~/ui/kit/Avatar'

interface Props {
  peer: PeerId
  /** Instead of when somebody was last seen, or how many are in a group. */
  subtitle?: ComponentChildren
  /** Stands at the end of the first line. */
  note?: ComponentChildren
  /** Stands after everything: a check, a button. */
  end?: ComponentChildren
  size?: number
}

/** Somebody, or a chat, in a list to choose from: what stands inside of its button. */
export function FoundContent({ peer: id, subtitle, note, end, size = 44 }: Props) {
  const peer = findPeer(id)
  return (
    <>
      <Avatar peer={id} size={size} />
      <span class="FoundRow-text">
        <span class="FoundRow-head">
          <bdi class="FoundRow-title Truncate">{chatTitle(id)}</bdi>
          <NameMarks peer={peer} />
          {note && <span class="FoundRow-note">{note}</span>}
        </span>
        <span
          class={`FoundRow-subtitle Truncate${!subtitle && id !== self.value && isOnline(peer) ? ' FoundRow-subtitle--online' : ''}`}
          dir="auto"
        >
          {subtitle ?? (peer && describePresence(peer))}
        </span>
      </span>
      {end}
    </>
  )
}

/** The same as a button. */
export function FoundRow({
  onClick,
  onContextMenu,
  isStop = true,
  ...content
}: Props & {
  onClick: () => void
  onContextMenu?: (event: MouseEvent) => void
  /** Whether Tab comes here. */
  isStop?: boolean
}) {
  return (
    <button type="button" class="FoundRow" tabIndex={isStop ? 0 : -1} onClick={onClick} onContextMenu={onContextMenu}>
      <FoundContent {...content} />
    </button>
  )
}
