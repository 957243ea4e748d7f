import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { isListLoaded } from '~/store/dialogs'
import { openChat } from '~/store/navigation'
import { say } from '~/store/words'
import { DialogRow, ROW } from '~/ui/chatList/DialogRow'
import { EmptyList } from '~/ui/chatList/EmptyList'
import { VirtualRows } from '~/ui/chatList/VirtualRows'
import { Spinner } from '~/ui/kit/Spinner'

interface Props {
  id?: string
  label: string
  peers: readonly PeerId[]
  folder?: number
  isTabPanel?: boolean
  /** Scrolls with the rows, above them. */
  before?: ComponentChildren
}

/** Rows of chats that scroll. */
export function DialogPane({ id, label, peers, folder, isTabPanel, before }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const open = openChat.value?.place.chat
  const stop = open !== undefined && peers.includes(open) ? open : peers[0]
  return (
    <div ref={scroller} id={id} class="DialogPane" role={isTabPanel ? 'tabpanel' : undefined} aria-label={label}>
      {before}
      {peers.length ? (
        <VirtualRows
          scroller={scroller}
          label={label}
          count={peers.length}
          height={ROW}
          keyOf={(index) => peers[index] ?? index}
        >
          {(index) => {
            const peer = peers[index]
            return peer !== undefined && <DialogRow peer={peer} isStop={peer === stop} folder={folder} />
          }}
        </VirtualRows>
      ) : isListLoaded.value ? (
        <EmptyList folder={folder} />
      ) : (
        <div class="DialogPane-loading">
          <Spinner label={say('kit.loading')} />
        </div>
      )}
    </div>
  )
}
