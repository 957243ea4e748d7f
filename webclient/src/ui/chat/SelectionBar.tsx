/** What can be done with all chosen messages. Stands where one would write. */

import '~/ui/chat/SelectionBar.css'

import { useEffect, useRef } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import type { Peer } from '~/contract/peers'
import { canDelete, canTakeAway } from '~/contract/rights'
import { confirmDelete, forward } from '~/store/composing'
import { self } from '~/store/engine'
import { overlays } from '~/store/navigation'
import { peer } from '~/store/peers'
import { clearSelection, selectedMessages, selection } from '~/store/selection'
import { say, writeDate } from '~/store/words'
import { copyText } from '~/ui/chat/copying'
import { nameOf } from '~/ui/chat/senders'
import { useBack } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'

export function SelectionBar() {
  useBack(clearSelection)
  const chat = peer(selection.value?.place.chat ?? 0)
  const messages = selectedMessages()
  const mayTake = messages.every((each) => may(each, canTakeAway) && !each.service && !each.pending)
  const isOfOne = messages.every((each) => each.chat === messages[0]?.chat) // not also of the group that it was
  const mayDelete = isOfOne && messages.every((each) => may(each, (of) => canDelete(of, each, self.value ?? 0, false)))
  const texts = messages.filter((message) => message.text)
  useKeys((event) => {
    const isCopy = (event.ctrlKey || event.metaKey) && event.code === 'KeyC'
    if (isCopy && mayTake && texts.length && getSelection()?.isCollapsed !== false) finish(copy)
    else if (event.key === 'Delete' && mayDelete) finish(() => confirmDelete(messages))
    else return
    event.preventDefault()
  })

  if (!chat) return null

  function finish(act: () => void) {
    act()
    clearSelection()
  }

  return (
    <div class="SelectionBar" role="toolbar" aria-label={say('chat.selected', { count: messages.length })}>
      <IconButton icon="close" label={say('kit.cancel')} onClick={clearSelection} />
      <span class="SelectionBar-count" role="status">
        {say('chat.selected', { count: messages.length })}
      </span>
      {mayTake && texts.length > 0 && (
        <IconButton icon="copy" label={say('chat.copyText')} onClick={() => finish(copy)} />
      )}
      {mayTake && isOfOne && (
        <IconButton icon="forward" label={say('chat.forward')} onClick={() => finish(() => forward(messages))} />
      )}
      {mayDelete && (
        <IconButton
          class="SelectionBar-delete"
          icon="delete"
          label={say('kit.delete')}
          onClick={() => finish(() => confirmDelete(messages))}
        />
      )}
    </div>
  )

  function copy() {
    void copyText(write())
  }

  /** One as it is, several with who said them and when. */
  function write(): string {
    if (texts.length === 1) return texts[0]?.text ?? ''
    const moment = { dateStyle: 'short', timeStyle: 'short' } as const
    return texts.map((each) => `${nameOf(each)}, [${writeDate(each.date, moment)}]\n${each.text}`).join('\n\n')
  }
}

function may(message: Message, isAllowed: (chat: Peer, message: Message) => boolean): boolean {
  const chat = peer(message.chat)
  return chat !== undefined && isAllowed(chat, message)
}

/** Keys that work wherever the focus is, while nothing lies over the chat. */
function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isFree = !event.defaultPrevented && !overlays.peek().length && !(event.target instanceof HTMLInputElement)
      if (isFree) latest.current(event)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
