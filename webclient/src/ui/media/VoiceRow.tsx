import '~/ui/media/rows.css'

import type { VoiceMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { fileSignal } from '~/ui/media/files'
import { lengthOf } from '~/ui/media/lengths'
import { isPaused, isPlayed, play, position, seek } from '~/ui/media/player'
import { RowProgress } from '~/ui/media/RowProgress'
import { SeekBar } from '~/ui/media/SeekBar'
import { SpeedButton } from '~/ui/media/SpeedButton'
import { Waveform } from '~/ui/media/Waveform'
import { writeDuration, writeLength } from '~/ui/media/writing'

/** A voice message: played, sought in, and marked as heard. */
export function VoiceRow({ message, media }: { message: Message; media: VoiceMedia }) {
  const isOn = isPlayed(message)
  const isSounding = isOn && !isPaused.value
  const at = isOn ? position.value : 0
  const isUnheard = message.isMediaUnread && !message.isOut
  const loaded = fileSignal(media.file).value
  return (
    <div class={`Row VoiceRow${isUnheard ? ' VoiceRow--unheard' : ''}`}>
      <RowProgress message={message} file={media.file} loaded={loaded}>
        <button
          type="button"
          class="Row-button"
          aria-label={isSounding ? say('media.pause') : say('media.playVoice')}
          onClick={() => void play({ message, media })}
        >
          <Icon name={isSounding ? 'pause' : 'play'} isFilled={!isSounding} />
        </button>
      </RowProgress>
      <div class="Row-text">
        <SeekBar
          position={at}
          duration={lengthOf(media) ?? 0}
          onSeek={(seconds) => (isOn ? seek(seconds) : void play({ message, media }, seconds))}
        >
          <Waveform values={media.waveform} />
        </SeekBar>
        <div class="Row-note">
          <span>{isOn ? writeDuration(at) : writeLength(media)}</span>
          {isUnheard && <span class="VoiceRow-dot" role="img" aria-label={say('media.unheard')} />}
          {isOn && <SpeedButton class="Row-speed" />}
        </div>
      </div>
    </div>
  )
}
