import type { Message, Place } from '~/contract/messages'
import { followLink } from '~/store/links'
import { showChat } from '~/store/navigation'
import { writeDate } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'

/** The links in a message, and the words that it came with. */
export function SharedLinks({ place, message }: { place: Place; message: Message }) {
  const links = linksOf(message)
  const title = message.media?.kind === 'webPage' ? message.media.title : undefined
  if (!links.length) return null
  return (
    <div class="SharedMedia-row SharedMedia-link">
      <Icon name="link" />
      <div class="SharedMedia-linkText">
        <button type="button" class="SharedMedia-linkTitle" dir="auto" onClick={() => showChat(place, message.id)}>
          {title ?? message.text.slice(0, 100)}
        </button>
        {links.map((url) => (
          <a
            key={url}
            class="Truncate"
            href={url}
            dir="ltr"
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => followLink(url) && event.preventDefault()}
          >
            {url}
          </a>
        ))}
        <span class="SharedMedia-note">{writeDate(message.date, { dateStyle: 'medium' })}</span>
      </div>
    </div>
  )
}

/** Only those that a browser may follow. */
function linksOf({ text, entities }: Message): string[] {
  const found = entities.flatMap(({ kind, offset, length, url }) => {
    if (kind !== 'url' && kind !== 'textUrl') return []
    const written = kind === 'textUrl' ? (url ?? '') : text.slice(offset, offset + length)
    const whole = /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`
    return /^https?:\/\/[^\s]+$/i.test(whole) ? [whole] : []
  })
  return [...new Set(found)]
}
