import '~/ui/media/cards.css'

import type { ContactMedia } from '~/contract/media'
import { pushRight, showChat } from '~/store/navigation'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { Avatar } from '~/ui/kit/Avatar'
import { Icon } from '~/ui/kit/Icon'

/** Somebody's name and number: who is here can be written to and added. */
export function ContactCard({ media }: { media: ContactMedia }) {
  const { phone, firstName, lastName, user } = media
  const known = user === undefined ? undefined : peer(user)
  const digits = phone.replace(/[^\d+]/g, '')
  const number = digits.startsWith('+') ? digits : `+${digits}`
  return (
    <div class="Card ContactCard">
      <div class="Card-head">
        {user === undefined ? <Icon name="contact" size={40} /> : <Avatar peer={user} size={44} isPerson />}
        <div class="Card-text">
          <bdi class="Card-title">{[firstName, lastName].filter(Boolean).join(' ') || number}</bdi>
          <a class="Card-note" href={`tel:${number}`} dir="ltr">
            {number}
          </a>
        </div>
      </div>
      {user !== undefined && (
        <div class="Card-buttons">
          <button type="button" class="Card-button" onClick={() => showChat({ chat: user })}>
            {say('media.write')}
          </button>
          {known && !known.isContact && !known.isSelf && (
            <button type="button" class="Card-button" onClick={() => pushRight({ kind: 'contact', peer: user })}>
              {say('media.addContact')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
