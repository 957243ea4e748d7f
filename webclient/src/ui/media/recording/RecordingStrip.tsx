import '~/ui/media/recording/RecordingStrip.css'

import type { ComponentChildren } from 'preact'

import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { IconButton } from '~/ui/kit/IconButton'
import type { RecordingControl } from '~/ui/media/recording/RecordingControl'
import { writeDuration } from '~/ui/media/writing'

interface Props {
  control: RecordingControl
  seconds: number
  /** Beside the time, while nobody holds the button. */
  children?: ComponentChildren
}

/** In the composer's place while something is recorded: how long it is, and how it is thrown away. */
export function RecordingStrip({ control, seconds, children }: Props) {
  const isHeld = control.now.value?.isHeld
  return (
    <div class="RecordingStrip">
      {!isHeld && (
        <IconButton
          class="RecordingStrip-discard"
          icon="delete"
          label={say('media.discardVoice')}
          onClick={() => control.stop()}
        />
      )}
      <span class="RecordingStrip-dot" />
      <span class="RecordingStrip-time" role="timer">
        {writeDuration(seconds)}
      </span>
      {isHeld ? (
        <span class="RecordingStrip-slide" style={{ '--drag': String(control.drag.value.toCancel) }}>
          <Icon name="previous" size={18} />
          {say('media.slideToCancel')}
        </span>
      ) : (
        children
      )}
    </div>
  )
}
