import { useEffect, useRef, useState } from 'preact/hooks'

import { unixNow } from '~/contract/clock'
import { composing } from '~/store/composing'
import { rulesOf } from '~/store/rules'
import type { SendOptions } from '~/store/sendingTerms'
import { say, writeNumber } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { RecordButton } from '~/ui/composer/RecordButton'
import { openSendMenu } from '~/ui/composer/sendMenu'
import { Icon, type IconName } from '~/ui/kit/Icon'
import { toast } from '~/ui/kit/toast'
import type { RecordingControl, RecordingKind } from '~/ui/media/recording/RecordingControl'

const LONG_PRESS_MS = 500

interface Props {
  composition: Composition
  isSilent: boolean
  control: RecordingControl
  /** What may be recorded here. */
  kinds: readonly RecordingKind[]
}

/** Sends, or saves a change; pressed long, or by its menu key, it asks how to send. Where nothing is written, it records. */
export function SendButton({ composition, isSilent, control, kinds }: Props) {
  const { place } = composition
  const { edit, forward } = composing(place).value
  const left = useSecondsLeft(place.chat)
  const surplus = composition.surplus.value
  const isIdle = composition.isEmpty.value && !edit && !forward && left === 0
  const press = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wasLong = useRef(false)
  const options: SendOptions = isSilent ? { isSilent } : {}

  function send() {
    if (wasLong.current) return
    if (surplus) return toast(say('composer.tooLong', { count: surplus }))
    composition.submit(options)
    composition.editor?.focus()
  }
  function askHow(button: HTMLElement) {
    if (!edit) openSendMenu(button, place.chat, (more) => composition.submit({ ...options, ...more }))
  }
  function onPointerDown(event: PointerEvent) {
    const button = event.currentTarget as HTMLElement
    wasLong.current = false
    clearTimeout(press.current)
    if (event.pointerType === 'mouse') return
    press.current = setTimeout(() => {
      wasLong.current = true
      askHow(button)
    }, LONG_PRESS_MS)
  }
  if (control.now.value || (isIdle && kinds.length)) return <RecordButton control={control} kinds={kinds} />
  const [icon, label] = lookOf()
  return (
    <button
      type="button"
      class="Composer-send"
      aria-label={label}
      title={label}
      disabled={left > 0 && !edit}
      onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
      onPointerDown={onPointerDown}
      onPointerUp={() => clearTimeout(press.current)}
      onPointerLeave={() => clearTimeout(press.current)}
      onClick={send}
      onContextMenu={(event) => {
        event.preventDefault()
        askHow(event.currentTarget)
      }}
    >
      {left > 0 && !edit ? <span>{writeLeft(left)}</span> : <Icon name={icon} />}
      {surplus > 0 && <span class="Composer-surplus">{writeNumber(-surplus)}</span>}
    </button>
  )

  function lookOf(): [IconName, string] {
    if (left > 0 && !edit) return ['clock', say('composer.slowMode', { count: left })]
    if (edit) return ['check', say('composer.save')]
    return place.isScheduled ? ['clock', say('composer.schedule')] : ['send', say('composer.send')]
  }
}

/** Of slow mode. */
function useSecondsLeft(chat: number): number {
  const { nextSendDate } = rulesOf(chat)
  const [now, setNow] = useState(() => unixNow())
  const isWaiting = nextSendDate > now
  useEffect(() => {
    setNow(unixNow())
    if (nextSendDate <= unixNow()) return
    const timer = setInterval(() => setNow(unixNow()), 500)
    return () => clearInterval(timer)
  }, [nextSendDate, isWaiting])
  return Math.max(0, Math.ceil(nextSendDate - now))
}

function writeLeft(seconds: number): string {
  const two = { minimumIntegerDigits: 2 }
  return `${writeNumber(Math.floor(seconds / 60))}:${writeNumber(seconds % 60, two)}`
}
