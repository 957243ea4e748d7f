/** Arrow keys in a grid of buttons (`data-cell`), wherever its lines end. */

export function moveInGrid(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')]
  const at = cells.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? undefined : findNext(cells, at, event.key)
  if (!next) return
  event.preventDefault()
  next.focus()
}

function findNext(cells: HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const isRtl = document.documentElement.dir === 'rtl'
  switch (key) {
    case 'ArrowRight':
      return cells[at + (isRtl ? -1 : 1)]
    case 'ArrowLeft':
      return cells[at + (isRtl ? 1 : -1)]
    case 'ArrowDown':
      return nearest(cells, at, cells.slice(at + 1))
    case 'ArrowUp':
      return nearest(cells, at, cells.slice(0, at).reverse())
    default:
      return undefined
  }
}

/** On the first other line, the one right below or above. */
function nearest(cells: HTMLElement[], at: number, candidates: HTMLElement[]): HTMLElement | undefined {
  const from = cells[at]
  const line = candidates.find((each) => each.offsetTop !== from?.offsetTop)?.offsetTop
  const others = candidates.filter((each) => each.offsetTop === line)
  const distance = (each: HTMLElement) => Math.abs(each.offsetLeft - (from?.offsetLeft ?? 0))
  return others.sort((a, b) => distance(a) - distance(b))[0]
}
