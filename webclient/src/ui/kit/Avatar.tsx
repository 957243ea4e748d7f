import '~/ui/kit/Avatar.css'

import type { PeerId } from '~/contract/peers'
import { self } from '~/store/engine'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { Icon, type IconName } from '~/ui/kit/Icon'
import { usePeerPhoto } from '~/ui/media/peerPhoto'

interface Props {
  peer: PeerId
  /** In pixels. */
  size?: number
  /** Ourselves are shown as a person, not as Saved Messages. */
  isPerson?: boolean
  /** Says who it is; leave it out where the name stands beside. */
  isNamed?: boolean
}

/** The face of a person or chat: the picture, or the first letters of the name on the peer's colour. */
export function Avatar({ peer: id, size = 48, isPerson, isNamed }: Props) {
  const peer = findPeer(id)
  const isSaved = id === self.value && !isPerson
  const address = usePeerPhoto(isSaved ? undefined : peer?.photo)
  const picture = address ?? (isSaved ? undefined : peer?.photo?.stripped)
  const icon: IconName | undefined = isSaved ? 'bookmark' : peer?.isDeleted ? 'user' : undefined
  const color = isSaved ? 'saved' : peer?.isDeleted || !peer ? 'gone' : peer.color
  const naming =
    isNamed && peer
      ? { role: 'img' as const, 'aria-label': nameOf(isSaved, peer.title) }
      : { 'aria-hidden': true as const }
  return (
    <span class={`Avatar Avatar--${color}`} style={{ '--size': `${size}px` }} {...naming}>
      {picture ? (
        <img class={address ? '' : 'Avatar-blurred'} src={picture} alt="" draggable={false} />
      ) : icon ? (
        <Icon name={icon} size={Math.round(size * 0.5)} isFilled={isSaved} />
      ) : (
        initials(peer?.title ?? '')
      )}
    </span>
  )
}

function nameOf(isSaved: boolean, title: string): string {
  return isSaved ? say('kit.savedMessages') : title
}

/** The first letters of the first and the last word; emoji and letters of more than one unit stay whole. */
export function initials(title: string): string {
  const words = title.split(/[\s\p{P}]+/u).filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? title]
  // Letters that join would be drawn as one word: a mark between them keeps them apart.
  return chosen.map((word) => firstLetter(word ?? '')).join('\u200c')
}

function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)
  return (first?.segment ?? '').toLocaleUpperCase()
}
