import { BLUE, DARK, type GameProps, GREY, RED, Sparks, WHITE } from '~/ui/media/dice/game'

/** Feet of the pins, the foremost last: it is drawn over the others. They fall in the other order. */
const PINS = [
  [73, 38],
  [27, 38],
  [50, 38],
  [62, 45],
  [38, 45],
  [50, 52],
] as const
/** How many fall for a value. */
const FALLEN = [0, 0, 1, 3, 4, 5, 6]

export function Bowling({ value }: GameProps) {
  const standing = PINS.length - (FALLEN[value] ?? 0)
  return (
    <>
      <path d="M15 30h70l14 68H1z" fill="#8a5a2e" />
      <path d="M21 30h58l11 68H10z" fill="#d39b5e" />
      <path d="M35 30 30 98M50 30v68M65 30l5 68" stroke="#b98348" stroke-width="1" />
      {value === PINS.length && <Sparks x={50} y={42} from={12} to={22} />}
      {PINS.map(([x, y], index) => (
        <g key={index} transform={`translate(${x} ${y})`}>
          <g class={index < standing ? undefined : 'DiceTile-fallen'} data-side={x < 50 ? 'left' : 'right'}>
            <path
              d="M-4 0c-2.5-7-3.5-11 0-17-2-6 0-9 4-9s6 3 4 9c3.5 6 2.5 10 0 17z"
              fill={WHITE}
              stroke={GREY}
              stroke-width="1.2"
            />
            <path d="M-3.2-17.5h6.4" stroke={RED} stroke-width="2.2" />
          </g>
        </g>
      ))}
      <g class="DiceTile-bowl" data-gutter={value === 1}>
        <circle cx="50" cy="82" r="13" fill={BLUE} />
        <circle cx="46" cy="77" r="1.8" fill={DARK} />
        <circle cx="52" cy="76" r="1.8" fill={DARK} />
        <circle cx="50" cy="82" r="1.8" fill={DARK} />
      </g>
    </>
  )
}
