import { say, writeNumber } from '~/store/words'
import { changeSpeed, speed } from '~/ui/media/player'

/** How fast it plays; touched, the next speed. */
export function SpeedButton({ class: name }: { class: string }) {
  const factor = `${writeNumber(speed.value)}×`
  return (
    <button type="button" class={name} aria-label={`${say('media.speed')}: ${factor}`} onClick={changeSpeed}>
      {factor}
    </button>
  )
}
