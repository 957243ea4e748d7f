/** What `pick` finds first, going from an id of an ascending list to its end (1) or beginning (-1). The id itself need not be there. */
export function findNeighbour<T>(
  ids: readonly number[],
  from: number,
  step: 1 | -1,
  pick: (id: number) => T | undefined,
): T | undefined {
  const beyond = ids.filter((id) => (step > 0 ? id > from : id < from))
  for (const id of step > 0 ? beyond : beyond.reverse()) {
    const found = pick(id)
    if (found !== undefined) return found
  }
  return undefined
}
