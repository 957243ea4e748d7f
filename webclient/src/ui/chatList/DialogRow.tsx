import '~/ui/chatList/DialogRow.css'

import type { PeerId } from '~/contract/peers'
import { isMuted } from '~/store/dialogOrder'
import { dialog as findDialog } from '~/store/dialogs'
import { self } from '~/store/engine'
import { writeMoment } from '~/store/moments'
import { chatTitle } from '~/store/names'
import { openChat } from '~/store/navigation'
import { openPeer } from '~/store/opening'
import { peer as findPeer } from '~/store/peers'
import { isOnline } from '~/store/presence'
import { say } from '~/store/words'
import { openDialogMenu } from '~/ui/chatList/dialogMenu'
import { NameMarks } from '~/ui/chatList/NameMarks'
import { pinDrag } from '~/ui/chatList/pinDrag'
import { RowMarks } from '~/ui/chatList/RowMarks'
import { RowPreview } from '~/ui/chatList/RowPreview'
import { SentMark } from '~/ui/chatList/SentMark'
import { Avatar } from '~/ui/kit/Avatar'
import { Icon } from '~/ui/kit/Icon'
import { useLongPress } from '~/ui/kit/longPress'
import { placeOf } from '~/ui/kit/Menu'

/** Height of a row, in rem. */
export const ROW = 4.5

interface Props {
  peer: PeerId
  /** Whether Tab comes here: to one row of the list. */
  isStop: boolean
  /** The folder that the row stands in, for what can be done with it there. */
  folder?: number
}

/** A chat in the list: who it is, what was said last, what is unread. */
export function DialogRow({ peer: id, isStop, folder }: Props) {
  const dialog = findDialog(id)
  const peer = findPeer(id)
  const isOpen = openChat.value?.place.chat === id
  const openMenu = (event: MouseEvent) => {
    event.preventDefault()
    // Of fingers some browsers tell so, others do not: `longPress` knows them all.
    if (!(event instanceof PointerEvent && event.pointerType === 'touch')) openDialogMenu(id, placeOf(event), folder)
  }
  const longPress = useLongPress((event) => openDialogMenu(id, placeOf(event), folder))
  if (!dialog) return null
  // What is being written in the open chat is not shown here, so neither is when.
  const date = isOpen ? (dialog.topMessage?.date ?? dialog.date) : dialog.date
  return (
    <a
      class="DialogRow"
      href={`#${id}`}
      aria-current={isOpen || undefined}
      tabIndex={isStop ? 0 : -1}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        openPeer(id)
      }}
      onContextMenu={openMenu}
      {...longPress}
      {...pinDrag(dialog, folder)}
    >
      <span class="DialogRow-face">
        <Avatar peer={id} size={54} />
        {id !== self.value && isOnline(peer) && (
          <span class="DialogRow-online">
            <span class="Unseen">{say('presence.online')}</span>
          </span>
        )}
      </span>
      <span class="DialogRow-head">
        {peer?.kind === 'channel' && <Icon name="megaphone" size={16} class="DialogRow-kind" />}
        {(peer?.kind === 'group' || peer?.kind === 'supergroup') && (
          <Icon name="users" size={16} class="DialogRow-kind" />
        )}
        <bdi class="DialogRow-title Truncate">{chatTitle(id)}</bdi>
        <NameMarks peer={peer} />
        {isMuted(dialog) && <Icon name="bellOff" size={16} class="DialogRow-muted" />}
        <span class="DialogRow-when">
          <SentMark dialog={dialog} />
          {date > 0 && <time dateTime={isoOf(date)}>{writeMoment(date)}</time>}
        </span>
      </span>
      <span class="DialogRow-foot">
        <RowPreview dialog={dialog} peer={peer} />
        <RowMarks dialog={dialog} isPinned={!folder && dialog.pinnedOrder > 0} />
      </span>
    </a>
  )
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
