/** Which files are given up when too much is kept. */

export interface KeptFile {
  key: string
  bytes: number
  /** Milliseconds. */
  usedAt: number
}

/** What is small (avatars, thumbnails, most pictures in bubbles) is counted by itself, and so outlives videos. */
export const SMALL_BYTES = 200 * 1024

export const BOUNDS = { small: 80 * 1024 * 1024, large: 200 * 1024 * 1024 }

/** The keys of those that were used longest ago, until the others are within the bounds. */
export function chooseSurplus(kept: Iterable<KeptFile>, bounds = BOUNDS): string[] {
  const all = [...kept]
  const isSmall = ({ bytes }: KeptFile) => bytes <= SMALL_BYTES
  return [
    ...surplusOf(all.filter(isSmall), bounds.small),
    ...surplusOf(
      all.filter((each) => !isSmall(each)),
      bounds.large,
    ),
  ]
}

function surplusOf(files: KeptFile[], bound: number): string[] {
  let total = files.reduce((sum, each) => sum + each.bytes, 0)
  const chosen: string[] = []
  for (const file of files.sort((a, b) => a.usedAt - b.usedAt)) {
    if (total <= bound) break
    total -= file.bytes
    chosen.push(file.key)
  }
  return chosen
}
