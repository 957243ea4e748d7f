/** What the games have in common: each draws on a field of 100 by 100, in colours that are good on light and dark grounds. */

export interface GameProps {
  /** What came up, from 1 on; 0: not known yet. */
  value: number
}

export const DARK = '#2f3b44'
export const GREY = '#a4b0b9'
export const WHITE = '#fff'
export const RED = '#d9434b'
export const GREEN = '#4c9a5b'
export const BLUE = '#3f74b8'
export const YELLOW = '#f2b632'

const RAYS = 8

/** Round what was won. */
export function Sparks({ x, y, from, to }: { x: number; y: number; from: number; to: number }) {
  const rays = Array.from({ length: RAYS }, (_, index) => {
    const turn = ((index + 0.5) / RAYS) * 2 * Math.PI
    const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
    return `M${point(x + dx * from, y + dy * from)}L${point(x + dx * to, y + dy * to)}`
  })
  return <path class="DiceTile-sparks" d={rays.join('')} stroke={YELLOW} stroke-width="3" stroke-linecap="round" />
}

/** As paths have it. */
export function point(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
