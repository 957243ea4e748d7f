import { DARK, GREEN, type GameProps, GREY, point, Sparks, WHITE } from '~/ui/media/dice/game'

/** Where the ball is in the end; its middle. */
const ENDS = [
  [50, 84],
  [68, 9],
  [9, 60],
  [50, 56],
  [26, 56],
  [74, 33],
] as const
const BEST = 5
const FEW = [0, 1, 2, 3, 4]

/** Over the bar, off the post, in the middle, in the corner, in the angle. */
export function Football({ value }: GameProps) {
  const [x, y] = ENDS[value] ?? ENDS[0]
  return (
    <>
      <path d="M2 66h96v26a5 5 0 0 1-5 5H7a5 5 0 0 1-5-5z" fill={GREEN} />
      <path
        d="M25 24v42M35 24v42M45 24v42M55 24v42M65 24v42M75 24v42M17 33h66M17 42h66M17 51h66M17 60h66"
        stroke={GREY}
        stroke-width=".7"
      />
      <path d="M16 67V22h68v45" fill="none" stroke={GREY} stroke-width="5.5" stroke-linejoin="round" />
      <path d="M16 67V22h68v45" fill="none" stroke={WHITE} stroke-width="3" stroke-linejoin="round" />
      {value === BEST && <Sparks x={x} y={y} from={13} to={21} />}
      <g transform={`translate(${x} ${y}) scale(${value ? 0.78 : 1})`}>
        <g class="DiceTile-thrown">
          <circle r="13" fill={WHITE} stroke={DARK} stroke-width="1.5" />
          <path d={patches()} fill={DARK} />
        </g>
      </g>
    </>
  )
}

/** A pentagon in the middle, and the tips of five others at the edge. */
function patches(): string {
  const at = (radius: number, step: number) => {
    const turn = (step * 2 * Math.PI) / 5 - Math.PI / 2
    return point(radius * Math.cos(turn), radius * Math.sin(turn))
  }
  const tips = FEW.map((step) => `M${at(8.5, step)}L${at(12.3, step - 0.3)}L${at(12.3, step + 0.3)}z`)
  return `M${FEW.map((step) => at(5, step)).join('L')}z${tips.join('')}`
}
