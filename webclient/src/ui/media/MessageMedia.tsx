import '~/ui/media/cards.css'
import '~/ui/media/tiles.css'

import { Suspense } from 'preact/compat'

import type { DiceMedia, PhotoMedia, StickerMedia, VideoMedia } from '~/contract/media'
import { FIRST_PENDING_ID, type Message } from '~/contract/messages'
import { openOverlay } from '~/store/navigation'
import { say, writeNumber } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { lazy } from '~/ui/kit/lazy'
import { AudioRow } from '~/ui/media/AudioRow'
import { ContactCard } from '~/ui/media/ContactCard'
import { DocumentRow } from '~/ui/media/DocumentRow'
import { fitFrame } from '~/ui/media/frames'
import { originOf } from '~/ui/media/origin'
import { PhotoTile } from '~/ui/media/PhotoTile'
import { PlaceCard } from '~/ui/media/PlaceCard'
import { RoundVideo } from '~/ui/media/RoundVideo'
import { StickerTile } from '~/ui/media/StickerTile'
import { TimedTile } from '~/ui/media/TimedTile'
import { VideoTile } from '~/ui/media/VideoTile'
import { VoiceRow } from '~/ui/media/VoiceRow'
import { WebPageCard } from '~/ui/media/WebPageCard'

const StickerSetDialog = lazy(() => import('~/ui/links/StickerSetDialog'))
const DiceTile = lazy(() => import('~/ui/media/dice/DiceTile'))

/** What a message carries, in its bubble. Polls are the chat's own. */
export function MessageMedia({ message }: { message: Message }) {
  const { media } = message
  switch (media?.kind) {
    case 'photo':
    case 'video':
    case 'gif':
      return <Picture message={message} media={media} />
    case 'round':
      return <RoundVideo message={message} media={media} />
    case 'voice':
      return <VoiceRow message={message} media={media} />
    case 'audio':
      return <AudioRow message={message} media={media} />
    case 'document':
      return <DocumentRow message={message} media={media} />
    case 'sticker':
      return <Sticker message={message} media={media} />
    case 'contact':
      return <ContactCard media={media} />
    case 'place':
      return <PlaceCard media={media} />
    case 'webPage':
      return <WebPageCard message={message} media={media} />
    case 'dice':
      return <Dice message={message} media={media} />
    case 'expired':
      return <Note icon="clock" text={say('media.expired')} />
    case 'unsupported':
      return <Note icon="info" text={say('media.unsupported')} />
    default:
      return null
  }
}

/** Pressed, it shows the set that it is of. Those that are not in a chat have a button of their own around them. */
function Sticker({ message, media }: { message: Message; media: StickerMedia }) {
  const { set } = media
  const tile = <StickerTile media={media} origin={originOf(message)} />
  if (!set || message.id >= FIRST_PENDING_ID) return tile
  const open = () =>
    openOverlay((close) => (
      <Suspense fallback={null}>
        <StickerSetDialog wanted={{ set }} close={close} />
      </Suspense>
    ))
  return (
    <button type="button" aria-label={say('media.openSet', { emoji: media.emoji })} onClick={open}>
      {tile}
    </button>
  )
}

function Dice({ message, media }: { message: Message; media: DiceMedia }) {
  const plain = (
    <div class="DiceTile">
      <span class="DiceTile-emoji">{media.emoji}</span>
      {media.value > 0 && <span class="DiceTile-value">{writeNumber(media.value)}</span>}
    </div>
  )
  return (
    <Suspense fallback={<div class="DiceTile" />}>
      <DiceTile message={message} media={media} fallback={plain} />
    </Suspense>
  )
}

function Picture({ message, media }: { message: Message; media: PhotoMedia | VideoMedia }) {
  const frame = fitFrame(media)
  const size = { width: `${frame.width}px`, aspectRatio: `${frame.width} / ${frame.height}` }
  return (
    <div class="Frame" style={size}>
      {media.ttlSeconds ? (
        <TimedTile message={message} media={media} />
      ) : media.kind === 'photo' ? (
        <PhotoTile message={message} media={media} />
      ) : (
        <VideoTile message={message} media={media} />
      )}
    </div>
  )
}

function Note({ icon, text }: { icon: 'clock' | 'info'; text: string }) {
  return (
    <p class="MediaNote">
      <Icon name={icon} size={20} />
      {text}
    </p>
  )
}
