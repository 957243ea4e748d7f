/** What is rolled instead of being said, when nothing else is written. core.telegram.org/api/dice */

const GAMES: ReadonlySet<string> = new Set(['🎲', '🎯', '🎳', '🏀', '⚽', '🎰'])

/** The emoji that is rolled; undefined for any other text. */
export function findDice(text: string): string | undefined {
  const emoji = text.replace('\ufe0f', '')
  return GAMES.has(emoji) ? emoji : undefined
}
