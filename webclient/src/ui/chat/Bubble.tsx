/** One message, or an album, as it is said. */

import '~/ui/chat/Bubble.css'

import type { Media } from '~/contract/media'
import type { Message, Place } from '~/contract/messages'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { CommentsButton } from '~/ui/chat/CommentsButton'
import { bigEmoji } from '~/ui/chat/bigEmoji'
import { ForwardHeader } from '~/ui/chat/ForwardHeader'
import { MessageMeta } from '~/ui/chat/MessageMeta'
import { Poll } from '~/ui/chat/Poll'
import { Reactions } from '~/ui/chat/Reactions'
import { ReplyHeader } from '~/ui/chat/ReplyHeader'
import { RichText } from '~/ui/chat/RichText'
import { nameOf, titleOf } from '~/ui/chat/senders'
import { openProfile } from '~/ui/info/openProfile'
import { Album } from '~/ui/media/Album'
import { MessageMedia } from '~/ui/media/MessageMedia'

interface Props {
  messages: Message[]
  place: Place
  /** The name stands above it. */
  isNamed: boolean
}

/** What stands by itself, without a bubble around it. */
const BARE: readonly Media['kind'][] = ['sticker', 'round', 'dice']
/** What goes up to the bubble's edges. */
const EDGED: readonly Media['kind'][] = ['photo', 'video', 'gif']

export function Bubble({ messages, place, isNamed }: Props) {
  const first = messages[0]
  if (!first) return null
  /** Of an album the part that says something. */
  const said = messages.find((message) => message.text) ?? first
  const { media } = first
  const isRestricted = !!first.restriction
  const emoji = !media && !isRestricted ? bigEmoji(said) : 0
  const isBare = !isRestricted && ((media && BARE.includes(media.kind)) || emoji > 0)
  const isEdged = !isRestricted && (messages.length > 1 || (media !== undefined && EDGED.includes(media.kind)))
  const meta = <MessageMeta message={messages.length > 1 ? { ...said, date: first.date } : said} place={place} />
  const hasHead = isNamed || first.forward || first.viaBot || first.replyTo
  const showsPreview = media?.kind === 'webPage'
  return (
    <div class="Bubble" data-bare={isBare} data-edged={isEdged} data-emoji={emoji || undefined} data-headed={!!hasHead}>
      {hasHead && <Head message={first} place={place} isNamed={isNamed} />}
      {!isRestricted && !showsPreview && <Media messages={messages} />}
      {(said.text || isRestricted) && (
        <div class="Bubble-text">
          {isRestricted ? <em>{first.restriction}</em> : <RichText text={said.text} entities={said.entities} />}
          {!showsPreview && meta}
        </div>
      )}
      {!isRestricted && showsPreview && <MessageMedia message={first} />}
      {(showsPreview || (!said.text && !isRestricted)) && <div class="Bubble-foot">{meta}</div>}
      <Reactions message={said.reactions ? said : first} />
      <CommentsButton message={first} place={place} />
    </div>
  )
}

function Head({ message, place, isNamed }: { message: Message; place: Place; isNamed: boolean }) {
  const { viaBot, forward, replyTo, from, chat } = message
  const bot = viaBot === undefined ? undefined : peer(viaBot)
  // In a thread everything answers its first message: that goes without saying.
  const answers = replyTo && !(place.thread === replyTo.id && !replyTo.quote)
  return (
    <div class="Bubble-head">
      {(isNamed || bot) && (
        <span class="Bubble-names">
          {isNamed && (
            <button
              type="button"
              class={`Bubble-name PeerColor--${peer(from ?? chat)?.color ?? 0}`}
              onClick={() => openProfile(from ?? chat)}
            >
              <bdi class="Truncate">{nameOf(message)}</bdi>
            </button>
          )}
          {bot && (
            <button type="button" class="Bubble-via" onClick={() => openProfile(bot.id)}>
              {say('chat.via', { name: bot.username ? `@${bot.username}` : titleOf(bot.id) })}
            </button>
          )}
        </span>
      )}
      {forward && <ForwardHeader message={message} />}
      {answers && <ReplyHeader message={message} />}
    </div>
  )
}

function Media({ messages }: { messages: Message[] }) {
  const first = messages[0]
  if (!first?.media) return null
  if (messages.length > 1) return <Album messages={messages} />
  if (first.media.kind === 'poll') return <Poll message={first} poll={first.media} />
  return <MessageMedia message={first} />
}
