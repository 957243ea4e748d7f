/** With what everything is sent that is sent to a place now. */

import type { Place } from '~/contract/messages'
import type { Outgoing } from '~/contract/outgoing'
import { takeReply } from '~/store/composing'
import { countSent, rulesOf } from '~/store/rules'

export type SendOptions = Pick<Outgoing, 'isSilent' | 'scheduleDate'>

/** Takes the reply, says as whom, and lets slow mode begin anew. What is written among waiting messages goes to the chat itself. */
export function takeTerms(
  { chat, thread, isScheduled }: Place,
  options: SendOptions = {},
): Pick<Outgoing, 'place' | 'replyTo' | 'sendAs' | 'isSilent' | 'scheduleDate'> {
  if (options.scheduleDate === undefined) countSent(chat)
  return {
    place: { chat, thread },
    ...takeReply({ chat, thread, isScheduled }),
    sendAs: rulesOf(chat).sendAs,
    ...options,
  }
}
