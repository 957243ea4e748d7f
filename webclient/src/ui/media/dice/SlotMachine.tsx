import { DARK, GREEN, type GameProps, GREY, RED, Sparks, WHITE, YELLOW } from '~/ui/media/dice/game'

type Sign = 'bar' | 'berries' | 'lemon' | 'seven'

/** As they are said. */
export const SIGNS: Record<Sign, string> = { bar: 'BAR', berries: '🍒', lemon: '🍋', seven: '7️⃣' }

const ORDER = ['bar', 'berries', 'lemon', 'seven'] as const
const MIDDLES = [28, 46, 64]
const JACKPOT = 64

/** What the reels show, from the left: a value has two bits for each, the lowest first. core.telegram.org/api/dice */
export function reelsOf(value: number): Sign[] {
  return MIDDLES.map((_, reel) => ORDER[((value - 1) >> (2 * reel)) & 3] ?? 'bar')
}

export function SlotMachine({ value }: GameProps) {
  const signs = value ? reelsOf(value) : undefined
  const isLucky = value === JACKPOT
  return (
    <>
      <path d="M80 62h8V40" fill="none" stroke={GREY} stroke-width="5" stroke-linejoin="round" />
      <circle cx="88" cy="35" r="7" fill={YELLOW} />
      <path d="M12 24a10 10 0 0 1 10-10h48a10 10 0 0 1 10 10v62a6 6 0 0 1-6 6H18a6 6 0 0 1-6-6z" fill={RED} />
      {MIDDLES.map((x) => (
        <circle key={x} cx={x} cy="22" r="3.5" fill={isLucky ? YELLOW : '#f0a2a5'} />
      ))}
      <rect x="17" y="31" width="58" height="36" rx="4" fill={DARK} />
      {MIDDLES.map((x, reel) => (
        <g key={x}>
          <rect x={x - 8.5} y="34" width="17" height="30" rx="2" fill={WHITE} />
          <g transform={`translate(${x} 49)`}>
            <g class="DiceTile-reel" data-reel={reel}>
              <Drawn sign={signs?.[reel]} />
            </g>
          </g>
        </g>
      ))}
      <rect x="24" y="75" width="44" height="9" rx="3" fill={DARK} />
      {isLucky && <Sparks x={46} y={49} from={34} to={44} />}
    </>
  )
}

/** A sign around the middle of its reel; without one, that it spins. */
function Drawn({ sign }: { sign: Sign | undefined }) {
  switch (sign) {
    case 'bar':
      return <path d="M-7-7H7M-7 0H7M-7 7H7" stroke={DARK} stroke-width="4.2" />
    case 'berries':
      return (
        <>
          <path d="M-3.5 3 1-9 4 2" fill="none" stroke={GREEN} stroke-width="1.6" />
          <circle cx="-3.5" cy="5" r="4.2" fill={RED} />
          <circle cx="4" cy="3" r="4.2" fill={RED} />
        </>
      )
    case 'lemon':
      return <path d="M-8 0C-5-7 5-7 8 0 5 7-5 7-8 0z" fill={YELLOW} stroke="#c98d12" />
    case 'seven':
      return <path d="M-5.5-8h11L-2 9" fill="none" stroke={RED} stroke-width="4.5" stroke-linejoin="round" />
    default:
      return <path d="M-5-11v22M0-11v22M5-11v22" stroke={GREY} stroke-width="2.5" />
  }
}
