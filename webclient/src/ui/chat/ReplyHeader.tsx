/** What a message answers, above its text. */

import '~/ui/chat/ReplyHeader.css'

import { useEffect, useState } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import { describeMessage } from '~/store/describe'
import { jumpToMessage } from '~/store/jumps'
import { fetchMessage, findMessage } from '~/store/messages'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { RichText } from '~/ui/chat/RichText'
import { nameOf } from '~/ui/chat/senders'
import { serviceText } from '~/ui/chat/serviceText'

export function ReplyHeader({ message }: { message: Message }) {
  const { replyTo } = message
  const chat = replyTo?.chat ?? message.chat
  const id = replyTo?.id ?? 0
  const answered = findMessage(chat, id)
  const [isGone, setGone] = useState(false)
  useEffect(() => {
    let isHere = true
    if (id && !answered) void fetchMessage(chat, id).then((found) => isHere && setGone(!found))
    return () => void (isHere = false)
  }, [chat, id, !answered])
  if (!replyTo) return null
  const from = answered && (answered.from ?? answered.chat)
  const picture = answered && describeMessage(answered).picture
  return (
    <button
      type="button"
      class={`ReplyHeader ${from ? `PeerColor--${peer(from)?.color ?? 0}` : ''}`}
      onClick={(event) => {
        event.stopPropagation()
        jumpToMessage(chat, id, message)
      }}
    >
      {picture && <img class="ReplyHeader-picture" src={picture} alt="" />}
      <span class="ReplyHeader-text">
        {answered && (
          <span class="ReplyHeader-name Truncate">
            <bdi>{nameOf(answered)}</bdi>
          </span>
        )}
        <span class="ReplyHeader-quote Truncate" dir="auto">
          {replyTo.quote ? (
            <RichText text={replyTo.quote} entities={replyTo.quoteEntities ?? []} isPlain />
          ) : (
            summary(answered, isGone)
          )}
        </span>
      </span>
    </button>
  )
}

function summary(answered: Message | undefined, isGone: boolean) {
  if (!answered) return say(isGone ? 'chat.deletedMessage' : 'kit.loading')
  if (answered.service) return serviceText(answered)
  return describeMessage(answered).text
}
