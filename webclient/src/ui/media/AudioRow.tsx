import '~/ui/media/rows.css'

import type { AudioMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { fileSignal } from '~/ui/media/files'
import { lengthOf } from '~/ui/media/lengths'
import { isPaused, isPlayed, play, position, seek } from '~/ui/media/player'
import { RowProgress } from '~/ui/media/RowProgress'
import { SeekBar } from '~/ui/media/SeekBar'
import { writeBytes, writeLength } from '~/ui/media/writing'

/** A song: what it is called, who plays it, and a bar to seek in while it sounds. */
export function AudioRow({ message, media }: { message: Message; media: AudioMedia }) {
  const isOn = isPlayed(message)
  const isSounding = isOn && !isPaused.value
  return (
    <div class="Row AudioRow">
      <RowProgress message={message} file={media.file} loaded={fileSignal(media.file).value}>
        <button
          type="button"
          class="Row-button"
          aria-label={isSounding ? say('media.pause') : say('media.playAudio')}
          onClick={() => void play({ message, media })}
        >
          <Icon name={isSounding ? 'pause' : 'play'} isFilled={!isSounding} />
        </button>
      </RowProgress>
      <div class="Row-text">
        <span class="Row-title" dir="auto">
          {media.title || media.name || say('describe.audio')}
        </span>
        {isOn ? (
          <SeekBar position={position.value} duration={lengthOf(media) ?? 0} onSeek={seek} />
        ) : (
          <span class="Row-note">
            {media.performer && <bdi class="Truncate">{media.performer}</bdi>}
            <span>{writeLength(media)}</span>
            <span>{writeBytes(media.file.size)}</span>
          </span>
        )}
      </div>
    </div>
  )
}
