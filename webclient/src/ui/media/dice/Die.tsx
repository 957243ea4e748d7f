import { DARK, type GameProps, GREY, RED, WHITE } from '~/ui/media/dice/game'

/** Which of the nine places of a face have pips, row by row. */
const PIPS: readonly (readonly number[])[] = [
  [],
  [4],
  [0, 8],
  [0, 4, 8],
  [0, 2, 6, 8],
  [0, 2, 4, 6, 8],
  [0, 2, 3, 5, 6, 8],
]
const STEP = 22
/** Of a die that still rolls. */
const ANY = 5

export function Die({ value }: GameProps) {
  const pips = PIPS[value || ANY] ?? []
  return (
    <g class="DiceTile-die">
      <rect x="12" y="12" width="76" height="76" rx="17" fill={GREY} />
      <rect x="14" y="13" width="72" height="71" rx="15" fill={WHITE} />
      {pips.map((place) => (
        <circle
          key={place}
          cx={50 + STEP * ((place % 3) - 1)}
          cy={49 + STEP * (Math.floor(place / 3) - 1)}
          r={value === 1 ? 10 : 7.5}
          fill={value === 1 ? RED : DARK}
        />
      ))}
    </g>
  )
}
