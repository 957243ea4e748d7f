/** When, how often seen, edited, and how far a message of ours has come. */

import type { Message, Place } from '~/contract/messages'
import { peer } from '~/store/peers'
import { readMarks } from '~/store/readMarks'
import { say, writeDate, writeNumber } from '~/store/words'
import { WHEN_ONLINE } from '~/contract/outgoing'
import { Icon } from '~/ui/kit/Icon'

export function MessageMeta({ message, place }: { message: Message; place: Place }) {
  const { views, editDate, postAuthor, isPinned, pending } = message
  return (
    <span class="MessageMeta">
      {message.ttlSeconds && <Icon name="clock" size={14} />}
      {isPinned && <Icon name="pin" size={14} />}
      {views !== undefined && (
        <span class="MessageMeta-views" title={say('chat.views', { count: views })}>
          <Icon name="eye" size={15} />
          {writeNumber(views, { notation: 'compact', maximumFractionDigits: 1 })}
        </span>
      )}
      {postAuthor && <bdi class="MessageMeta-author Truncate">{postAuthor}</bdi>}
      {editDate && !pending && (
        <span title={writeDate(editDate, { dateStyle: 'medium', timeStyle: 'short' })}>{say('chat.edited')}</span>
      )}
      <time title={writeDate(message.date, { dateStyle: 'full', timeStyle: 'medium' })}>{timeOf(message)}</time>
      {message.isOut && !message.isScheduled && <State message={message} place={place} />}
    </span>
  )
}

export function timeOf(message: Message): string {
  if (message.date === WHEN_ONLINE) return say('chat.whenOnline')
  return writeDate(message.date, { hour: 'numeric', minute: '2-digit' })
}

/** On its way, refused, with the server, read. */
function State({ message, place }: { message: Message; place: Place }) {
  const { pending, isPost } = message
  if (pending?.state === 'failed') return <Mark name="error" label={say('chat.failed')} class="MessageMeta--failed" />
  if (pending) return <Mark name="clock" label={say('chat.sending')} />
  if (isPost) return null
  const isFormer = message.chat !== place.chat // of the group that it was: the marks count the supergroup's own
  const isRead = peer(message.chat)?.isSelf || isFormer || message.id <= (readMarks(place)?.outbox ?? 0)
  return isRead ? <Mark name="checks" label={say('chat.read')} /> : <Mark name="check" label={say('chat.sent')} />
}

function Mark(props: { name: 'clock' | 'error' | 'check' | 'checks'; label: string; class?: string }) {
  return (
    <span role="img" class={`MessageMeta-state ${props.class ?? ''}`} aria-label={props.label} title={props.label}>
      <Icon name={props.name} size={17} />
    </span>
  )
}
