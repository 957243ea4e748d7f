import { BLUE, DARK, type GameProps, GREY, RED, Sparks, WHITE, YELLOW } from '~/ui/media/dice/game'

/** From outside to inside. */
const RINGS = [
  [43, DARK],
  [39, WHITE],
  [31.5, RED],
  [24, WHITE],
  [16.5, RED],
  [9, YELLOW],
] as const
const BULLSEYE = 6

/** The middle is worth 6, every ring further out one less; 1 is beside the board. */
export function Darts({ value }: GameProps) {
  const tip = aim(value)
  return (
    <>
      {RINGS.map(([radius, color]) => (
        <circle key={radius} cx="50" cy="50" r={radius} fill={color} />
      ))}
      {value === BULLSEYE && <Sparks x={50} y={50} from={12} to={21} />}
      {value > 0 && (
        <g transform={`translate(${tip.x} ${tip.y})`}>
          <g class="DiceTile-dart" stroke-linecap="round">
            <path d="M0 0l14 14" stroke={GREY} stroke-width="3" />
            <path d="M9 9l9 9" stroke={BLUE} stroke-width="6" />
            <path d="M16 16l13 3 4 13-13-4z" fill={BLUE} stroke={WHITE} stroke-width="1" />
          </g>
        </g>
      )}
    </>
  )
}

function aim(value: number): { x: number; y: number } {
  const distance = (BULLSEYE - value) * 7.2 + (value === 1 ? 10 : 0)
  const direction = ((200 + 37 * value) * Math.PI) / 180
  return { x: Math.round(50 + distance * Math.cos(direction)), y: Math.round(50 + distance * Math.sin(direction)) }
}
