import '~/ui/media/cards.css'

import type { WebPageMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { followLink } from '~/store/links'
import { fitFrame } from '~/ui/media/frames'
import { PhotoTile } from '~/ui/media/PhotoTile'

const SAFE = /^https?:\/\//i

/** What a link leads to: the site, what the page is called and says of itself, its picture. */
export function WebPageCard({ message, media }: { message: Message; media: WebPageMedia }) {
  const { url, siteName, title, description, photo } = media
  if (!SAFE.test(url) || !(siteName || title || description || photo)) return null
  const frame = photo && fitFrame(photo, { width: 360, height: 260 })
  const open = (event: Event) => {
    if (followLink(url)) event.preventDefault()
  }
  return (
    <div class="WebPageCard">
      <a class="WebPageCard-text" href={url} target="_blank" rel="noopener noreferrer" onClick={open}>
        {siteName && (
          <span class="WebPageCard-site" dir="auto">
            {siteName}
          </span>
        )}
        {title && (
          <span class="WebPageCard-title" dir="auto">
            {title}
          </span>
        )}
        {description && (
          <span class="WebPageCard-description" dir="auto">
            {description}
          </span>
        )}
      </a>
      {photo && frame && (
        <div class="Frame" style={{ width: `${frame.width}px`, aspectRatio: `${frame.width} / ${frame.height}` }}>
          <PhotoTile message={message} media={photo} />
        </div>
      )}
    </div>
  )
}
