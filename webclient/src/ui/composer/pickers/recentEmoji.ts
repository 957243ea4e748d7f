/** Emoji used lately in this browser. */

import { keep, readKept } from '~/store/kept'

const KEPT_AS = 'chapar.recentEmoji'
const MOST = 36
const AT_FIRST = ['👍', '❤️', '😂', '🙏', '😊', '🔥', '🎉', '😍', '👏', '😢']

/** The last one used first. */
export function listRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(readKept(KEPT_AS) ?? '[]')
    const emoji = Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : []
    return emoji.length ? emoji : AT_FIRST
  } catch {
    return AT_FIRST
  }
}

export function countUse(emoji: string): void {
  const recent = [emoji, ...listRecent().filter((each) => each !== emoji)].slice(0, MOST)
  keep(KEPT_AS, JSON.stringify(recent))
}
