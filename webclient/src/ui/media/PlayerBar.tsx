import '~/ui/media/PlayerBar.css'

import { showMessage } from '~/store/opening'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { IconButton } from '~/ui/kit/IconButton'
import { lengthOf } from '~/ui/media/lengths'
import { isPaused, playing, position, seek, stopPlaying, togglePause } from '~/ui/media/player'
import { SeekBar } from '~/ui/media/SeekBar'
import { SpeedButton } from '~/ui/media/SpeedButton'
import { writeDuration } from '~/ui/media/writing'

/** What sounds now, whichever chat is looked at. Nothing while nothing does. */
export function PlayerBar() {
  const now = playing.value
  if (!now) return null
  const { message, media } = now
  const title = media.kind === 'audio' ? media.title || media.name : peer(message.from ?? message.chat)?.title
  const length = lengthOf(media)
  const note = media.kind === 'audio' ? media.performer : say('describe.voice')
  return (
    <section class="PlayerBar" aria-label={say('media.player')}>
      <IconButton
        icon={isPaused.value ? 'play' : 'pause'}
        isFilled={isPaused.value}
        label={isPaused.value ? say('media.play') : say('media.pause')}
        onClick={togglePause}
      />
      <button type="button" class="PlayerBar-text" onClick={() => showMessage(message)}>
        <bdi class="PlayerBar-title">{title}</bdi>
        {note && <bdi class="PlayerBar-note">{note}</bdi>}
      </button>
      <span class="PlayerBar-time">
        {writeDuration(position.value)}
        {length !== undefined && ` / ${writeDuration(length)}`}
      </span>
      <SpeedButton class="PlayerBar-speed" />
      <IconButton icon="close" label={say('media.stop')} onClick={stopPlaying} />
      <SeekBar class="PlayerBar-seek" position={position.value} duration={length ?? 0} onSeek={seek} />
    </section>
  )
}
