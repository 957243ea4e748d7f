import { DARK, type GameProps, GREY, RED, Sparks, WHITE } from '~/ui/media/dice/game'

/** Where the ball is in the end; its middle. */
const ENDS = [
  [50, 84],
  [13, 84],
  [87, 78],
  [50, 35],
  [50, 68],
  [50, 84],
] as const
const CLEAN = 5

/** Beside it, off the rim, stuck on it, in, and clean in. */
export function Basketball({ value }: GameProps) {
  const [x, y] = ENDS[value] ?? ENDS[0]
  return (
    <>
      <rect x="20" y="3" width="60" height="42" rx="3" fill={GREY} />
      <rect x="22.5" y="5.5" width="55" height="37" rx="1.5" fill={WHITE} />
      <rect x="39" y="19" width="22" height="17" fill="none" stroke={RED} stroke-width="2.5" />
      {value === CLEAN && <Sparks x={50} y={84} from={16} to={24} />}
      <g transform={`translate(${x} ${y})`}>
        <g class="DiceTile-thrown">
          <circle r="13" fill="#e8833a" stroke={DARK} stroke-width="1.2" />
          <path d="M-13 0h26M0-13v26M-8.5-9.8q7 9.8 0 19.6M8.5-9.8q-7 9.8 0 19.6" fill="none" stroke={DARK} />
        </g>
      </g>
      <path
        d="M34 47l4.5 20h23L66 47M42 47l3 20M50 47v20M58 47l-3 20M36 54h28M37.5 61h25"
        fill="none"
        stroke={GREY}
        stroke-width="1.6"
      />
      <path d="M31 47h38" stroke={RED} stroke-width="4" stroke-linecap="round" />
    </>
  )
}
