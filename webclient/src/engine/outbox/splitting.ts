/** Long texts are sent in several messages, cut where it hurts least. */

import type { Entity } from '~/contract/messages'
import { MAX_TEXT } from '~/contract/outgoing'

export interface Piece {
  text: string
  entities: Entity[]
}

/** Pieces of at most `limit` UTF-16 units, cut at line ends, else at blanks, else between characters; blank ones are left out. */
export function splitText(text: string, entities: Entity[], limit = MAX_TEXT): Piece[] {
  const pieces: Piece[] = []
  for (let from = 0; from < text.length;) {
    const to = from + limit >= text.length ? text.length : findCut(text, from, from + limit)
    const piece = cutPiece(text, entities, from, to)
    if (piece.text) pieces.push(piece)
    from = to
  }
  return pieces
}

/** A stretch of a text without the blanks around it, with its part of the formatting. */
function cutPiece(text: string, entities: Entity[], from: number, to: number): Piece {
  const stretch = text.slice(from, to)
  const start = from + stretch.length - stretch.trimStart().length
  const end = start + stretch.trim().length
  return {
    text: text.slice(start, end),
    entities: entities.flatMap((entity) => {
      const first = Math.max(entity.offset, start)
      const last = Math.min(entity.offset + entity.length, end)
      return last > first ? [{ ...entity, offset: first - start, length: last - first }] : []
    }),
  }
}

function findCut(text: string, from: number, limit: number): number {
  const halfway = from + (limit - from) / 2
  const line = text.lastIndexOf('\n', limit - 1)
  if (line > halfway) return line + 1
  for (let at = limit; at > halfway; at--) if (/\s/.test(text[at - 1] ?? '')) return at
  return isSurrogateTail(text, limit) ? limit - 1 : limit
}

function isSurrogateTail(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
