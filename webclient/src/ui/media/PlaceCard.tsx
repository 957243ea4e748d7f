import '~/ui/media/cards.css'

import type { PlaceMedia } from '~/contract/media'
import { now } from '~/store/now'
import { say, writeDate, writeNumber } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'

const DEGREES: Intl.NumberFormatOptions = { minimumFractionDigits: 5, maximumFractionDigits: 5 }

/** A place on the earth in words and numbers: no map is asked of anybody. */
export function PlaceCard({ media }: { media: PlaceMedia }) {
  const { latitude, longitude, title, address, liveUntil } = media
  const isLive = liveUntil !== undefined && liveUntil > now.value
  const point = `${latitude.toFixed(6)},${longitude.toFixed(6)}`
  return (
    <a class="Card PlaceCard" href={`geo:${point}?q=${point}`} target="_blank" rel="noopener noreferrer">
      <span class="PlaceCard-pin">
        <Icon name="location" size={32} />
      </span>
      <span class="Card-text">
        <span class="Card-title" dir="auto">
          {title || say(liveUntil ? 'describe.livePlace' : 'describe.place')}
        </span>
        {address && (
          <span class="Card-note" dir="auto">
            {address}
          </span>
        )}
        {liveUntil !== undefined && (
          <span class="Card-note">
            {isLive
              ? say('media.liveUntil', { time: writeDate(liveUntil, { timeStyle: 'short' }) })
              : say('media.liveOver')}
          </span>
        )}
        <span class="Card-note" dir="ltr">
          {writeNumber(latitude, DEGREES)}, {writeNumber(longitude, DEGREES)}
        </span>
      </span>
    </a>
  )
}
