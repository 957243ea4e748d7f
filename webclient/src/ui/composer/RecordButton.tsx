import '~/ui/composer/RecordButton.css'

import { useEffect, useRef } from 'preact/hooks'

import { say } from '~/store/words'
import { Icon, type IconName } from '~/ui/kit/Icon'
import { openMenu } from '~/ui/kit/Menu'
import { toast } from '~/ui/kit/toast'
import { useHold } from '~/ui/composer/hold'
import { chosenKind, type RecordingControl, type RecordingKind } from '~/ui/media/recording/RecordingControl'

const ICONS: Record<RecordingKind, IconName> = { voice: 'mic', round: 'videoMessage' }

interface Props {
  control: RecordingControl
  /** What may be recorded here; at least one. */
  kinds: readonly RecordingKind[]
}

/** Begins a voice or video message, and sends what is recorded. Held, it sends when it is let go; a tap of a finger changes
 * between voice and video, as does its menu. */
export function RecordButton({ control, kinds }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const now = control.now.value
  const kind = now?.kind ?? kinds.find((each) => each === chosenKind.value) ?? kinds[0] ?? 'voice'
  const other = kinds.find((each) => each !== kind)
  const hold = useHold(control, kind)
  const isLocked = now !== undefined && !now.isHeld

  // Enter sends, wherever the focus was: the field is not there as long as something is recorded.
  useEffect(() => {
    if (isLocked) button.current?.focus({ preventScroll: true })
  }, [isLocked])

  function onClick(event: MouseEvent) {
    if (hold.wasHeld()) return
    if (now) return control.send()
    if (!other || !hold.isTap(event)) return control.start(kind)
    chosenKind.value = other
    toast(say(other === 'voice' ? 'media.holdVoice' : 'media.holdRound'))
  }
  function choose(chosen: RecordingKind) {
    chosenKind.value = chosen
    control.start(chosen)
  }
  function onContextMenu(event: MouseEvent) {
    event.preventDefault()
    if (now || !other || hold.isPressed() || !button.current) return
    openMenu(
      button.current,
      kinds.map((each) => ({ label: nameOf(each), icon: ICONS[each], onSelect: () => choose(each) })),
    )
  }
  const label = now ? say(kind === 'voice' ? 'media.sendVoice' : 'media.sendRound') : nameOf(kind)
  return (
    <button
      ref={button}
      type="button"
      class={`Composer-send RecordButton${now ? '' : ' Composer-send--voice'}`}
      data-held={now?.isHeld}
      aria-label={label}
      title={now?.isHeld ? undefined : label}
      aria-keyshortcuts={other && !now ? 'Shift+F10' : undefined}
      disabled={control.isSending.value && now !== undefined}
      onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
      onKeyDown={(event) => event.repeat && event.preventDefault()} // a key that is held would send at once
      onClick={onClick}
      onContextMenu={onContextMenu}
      {...hold.handlers}
    >
      {now?.isHeld && (
        <span
          class="RecordButton-lock"
          aria-hidden="true"
          style={{ '--drag': String(control.drag.value.toLock), '--back': String(control.drag.value.toCancel) }}
        >
          <Icon name="lock" size={20} />
          <Icon name="chevronUp" size={18} />
        </span>
      )}
      <Icon name={isLocked ? 'send' : ICONS[kind]} />
    </button>
  )
}

function nameOf(kind: RecordingKind): string {
  return say(kind === 'voice' ? 'composer.voice' : 'composer.round')
}
