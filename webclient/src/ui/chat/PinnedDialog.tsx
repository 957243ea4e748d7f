/** All pinned messages of a place. */

import type { Place } from '~/contract/messages'
import { canPin } from '~/contract/rights'
import { describeMessage } from '~/store/describe'
import { engine } from '~/store/engine'
import { jumpTo } from '~/store/jumps'
import { peer } from '~/store/peers'
import { pinnedMessages } from '~/store/pinned'
import { say, writeDate } from '~/store/words'
import { nameOf } from '~/ui/chat/senders'
import { serviceText } from '~/ui/chat/serviceText'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { confirm } from '~/ui/kit/confirm'
import { IconButton } from '~/ui/kit/IconButton'
import { ListItem } from '~/ui/kit/ListItem'
import { Modal } from '~/ui/kit/Modal'
import { showRefusal } from '~/ui/kit/toast'

export function PinnedDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const chat = peer(place.chat)
  const mayPin = chat !== undefined && canPin(chat)
  const pinned = pinnedMessages(place)

  async function unpinAll() {
    const question = { title: say('chat.unpinAll'), text: say('chat.unpinAllText'), action: say('chat.unpinAll') }
    if (!(await confirm(question))) return
    onClose()
    await engine.pins.unpinAll(place).catch(showRefusal)
  }

  const footer = mayPin && (
    <Button kind="quiet" isWide onClick={() => void unpinAll()}>
      {say('chat.unpinAll')}
    </Button>
  )
  return (
    <Modal title={say('chat.pinnedMessages')} onClose={onClose} footer={footer}>
      {pinned.map((message) => (
        <div key={message.id} class="PinnedDialog-row">
          <ListItem
            start={<Avatar peer={message.from ?? message.chat} size={40} isPerson />}
            title={<bdi>{nameOf(message)}</bdi>}
            subtitle={<bdi>{message.service ? serviceText(message) : describeMessage(message).text}</bdi>}
            end={writeDate(message.date, { day: 'numeric', month: 'short' })}
            onClick={() => {
              onClose()
              jumpTo(place, message.id)
            }}
          />
          {mayPin && (
            <IconButton
              icon="unpin"
              label={say('chat.unpin')}
              onClick={() => void engine.pins.unpin(place, message.id).catch(showRefusal)}
            />
          )}
        </div>
      ))}
    </Modal>
  )
}
