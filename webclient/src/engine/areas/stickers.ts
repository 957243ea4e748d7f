/** Stickers, GIFs and emoji at hand. core.telegram.org/api/stickers, core.telegram.org/api/emoji-categories */

import { Long, type tl } from '@mtcute/web'

import type { FileRef, StickerMedia, VideoMedia } from '~/contract/media'
import type { StickerSet, StickersAtHand } from '~/contract/stickers'
import type { Area, Engine } from '~/engine/engine'
import { buildInputDocument, parseFile } from '~/engine/views/files'
import { buildDocument } from '~/engine/views/media'

/** Stands between the parts of emoji that are made of several. */
const JOINER = '\u200d'

export function stickers(engine: Engine) {
  /** By language: words, and the emoji that go with them. */
  const words = new Map<string, Promise<Record<string, string[]>>>()

  async function loadWords(langCode: string): Promise<Record<string, string[]>> {
    const { keywords } = await engine.call({ _: 'messages.getEmojiKeywords', langCode })
    return Object.fromEntries(keywords.map(({ keyword, emoticons }) => [keyword, emoticons]))
  }

  function tellChanged(): void {
    engine.emit({ type: 'changed', what: 'stickers' })
  }

  const calls = {
    async listAtHand(): Promise<StickersAtHand> {
      const [all, recent, favourite] = await Promise.all([
        engine.call({ _: 'messages.getAllStickers', hash: Long.ZERO }),
        engine.call({ _: 'messages.getRecentStickers', hash: Long.ZERO }),
        engine.call({ _: 'messages.getFavedStickers', hash: Long.ZERO }),
      ])
      return {
        recent: recent._ === 'messages.recentStickers' ? buildStickers(recent.stickers) : [],
        favourite: favourite._ === 'messages.favedStickers' ? buildStickers(favourite.stickers) : [],
        sets: all._ === 'messages.allStickers' ? all.sets.map(buildSet) : [],
      }
    },

    /** `set`: as `StickerMedia.set`. Raises STICKERSET_INVALID. */
    async loadSet(set: string): Promise<{ set: StickerSet; stickers: StickerMedia[] }> {
      const answer = await engine.call({ _: 'messages.getStickerSet', stickerset: inputSet(set), hash: 0 })
      if (answer._ !== 'messages.stickerSet') throw new Error(answer._)
      return { set: buildSet(answer.set), stickers: buildStickers(answer.documents) }
    },

    /** GIFs that one has saved or sent, the latest first. core.telegram.org/api/gifs */
    async listGifs(): Promise<VideoMedia[]> {
      const saved = await engine.call({ _: 'messages.getSavedGifs', hash: Long.ZERO })
      return saved._ === 'messages.savedGifs' ? saved.gifs.flatMap(buildGif) : []
    },

    async saveGif(file: FileRef, isSaved: boolean): Promise<void> {
      const id = buildInputDocument(parseFile(file.fileId))
      await engine.call({ _: 'messages.saveGif', id, unsave: !isSaved })
      tellChanged()
    },

    async setFavourite(file: FileRef, isFavourite: boolean): Promise<void> {
      const id = buildInputDocument(parseFile(file.fileId))
      await engine.call({ _: 'messages.faveSticker', id, unfave: !isFavourite })
      tellChanged()
    },

    /** Emoji that go with a word that begins so, in one of our languages. */
    async findEmoji(langCode: string, query: string): Promise<string[]> {
      let known = words.get(langCode)
      if (!known) words.set(langCode, (known = loadWords(langCode)))
      known.catch(() => words.delete(langCode))
      const wanted = query.trim().toLocaleLowerCase(langCode)
      if (!wanted) return []
      const found = Object.entries(await known).filter(([word]) => word.startsWith(wanted))
      found.sort(([a], [b]) => a.length - b.length)
      const isJoined = (emoji: string) => Number(emoji.includes(JOINER))
      // A rocket before those who fly it.
      return [...new Set(found.flatMap(([, emoji]) => emoji.toSorted((a, b) => isJoined(a) - isJoined(b))))]
    },
  }

  return {
    calls,
    updates: {
      updateStickerSets: tellChanged,
      updateStickerSetsOrder: tellChanged,
      updateNewStickerSet: tellChanged,
      updateRecentStickers: tellChanged,
      updateFavedStickers: tellChanged,
      updateSavedGifs: tellChanged,
    },
  } satisfies Area
}

function buildStickers(documents: tl.TypeDocument[]): StickerMedia[] {
  return documents.flatMap((document) => {
    const media = document._ === 'document' ? buildDocument(document) : undefined
    return media?.kind === 'sticker' ? [media] : []
  })
}

function buildGif(document: tl.TypeDocument): VideoMedia[] {
  const media = document._ === 'document' ? buildDocument(document) : undefined
  return media?.kind === 'gif' ? [media] : []
}

function buildSet({ id, accessHash, title, count, installedDate }: tl.RawStickerSet): StickerSet {
  return { id: `${id}.${accessHash}`, title, count, isInstalled: installedDate !== undefined }
}

function inputSet(set: string): tl.RawInputStickerSetID {
  const [id = '0', accessHash = '0'] = set.split('.')
  return { _: 'inputStickerSetID', id: Long.fromString(id), accessHash: Long.fromString(accessHash) }
}
