/** Reads out what comes while the chat is open, for those who do not see it. */

import { useEffect, useState } from 'preact/hooks'

import { type Place } from '~/contract/messages'
import { describeMessage } from '~/store/describe'
import { on } from '~/store/engine'
import { nameOf } from '~/ui/chat/senders'
import { serviceText } from '~/ui/chat/serviceText'

export function Announcer({ place }: { place: Place }) {
  const [text, setText] = useState('')
  useEffect(
    () =>
      on('messages', ({ messages, isScheduled }) => {
        const last = messages.findLast((message) => message.chat === place.chat && !message.isOut)
        if (!last || isScheduled || (place.thread && last.thread !== place.thread)) return
        setText(last.service ? serviceText(last) : `${nameOf(last)}: ${describeMessage(last).text}`)
      }),
    [place],
  )
  return (
    <p class="Unseen" role="status" aria-live="polite">
      {text}
    </p>
  )
}
