import { engine } from '~/store/engine'

/** Emoji that go with a word that begins so, in the reader's language (`spoken`) and in English. None where nobody can be asked. */
export async function findEmoji(wanted: string, spoken: string): Promise<string[]> {
  const languages = [...new Set([spoken, 'en'])]
  const all = await Promise.all(languages.map((each) => engine.stickers.findEmoji(each, wanted).catch(() => [])))
  return [...new Set(all.flat())]
}
