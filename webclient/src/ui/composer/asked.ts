/** What is being named before the caret: somebody (`@ro`), a command (`/st`) or an emoji (`:sm`). */
export interface Asked {
  sign: '@' | '/' | ':'
  query: string
  from: number
  to: number
}

/** Emoji are asked for by two letters at least: `:D` and `:P` mean themselves. */
const SIGNS = /(?:^|[\s(])(?:([@/])([\p{L}\p{N}_]{0,32})|(:)([\p{L}\p{M}\p{N}_\u200c]{2,32}))$/u

export function findAsked(text: string, caret: number): Asked | undefined {
  const found = SIGNS.exec(text.slice(0, caret))
  const sign = found?.[1] ?? found?.[3]
  const query = found?.[2] ?? found?.[4] ?? ''
  if (sign !== '@' && sign !== '/' && sign !== ':') return undefined
  return { sign, query, from: caret - query.length - 1, to: caret }
}
