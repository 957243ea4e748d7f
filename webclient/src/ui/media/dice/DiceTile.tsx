import '~/ui/media/dice/DiceTile.css'

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

import { unixNow } from '~/contract/clock'
import type { DiceMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { say, writeNumber } from '~/store/words'
import { Basketball } from '~/ui/media/dice/Basketball'
import { Bowling } from '~/ui/media/dice/Bowling'
import { Darts } from '~/ui/media/dice/Darts'
import { Die } from '~/ui/media/dice/Die'
import { Football } from '~/ui/media/dice/Football'
import { reelsOf, SIGNS, SlotMachine } from '~/ui/media/dice/SlotMachine'

/** What was rolled so lately is seen to roll. */
const FRESH_SECONDS = 10

const GAMES: Record<string, typeof Die> = {
  '🎲': Die,
  '🎯': Darts,
  '🎳': Bowling,
  '🏀': Basketball,
  '⚽': Football,
  '🎰': SlotMachine,
}

interface Props {
  message: Message
  media: DiceMedia
  /** Shown for games that are not known. */
  fallback: ComponentChildren
}

/** What somebody rolled, drawn; a chunk of its own. Value 0: the server has not said yet what came up. core.telegram.org/api/dice */
export default function DiceTile({ message, media, fallback }: Props) {
  const { value } = media
  const emoji = media.emoji.replace('\ufe0f', '')
  const [isFresh] = useState(() => !value || Math.abs(unixNow() - message.date) < FRESH_SECONDS)
  const Game = GAMES[emoji]
  if (!Game) return <>{fallback}</>
  const label = value ? say('media.rolled', { emoji, value: describe(emoji, value) }) : say('media.rolling', { emoji })
  const state = !value ? 'rolling' : isFresh ? 'landing' : 'still'
  return (
    <div class="DiceTile" role="img" aria-label={label} title={label} data-state={state}>
      <svg class="DiceTile-picture" viewBox="0 0 100 100" aria-hidden="true">
        <Game value={value} />
      </svg>
    </div>
  )
}

/** The number alone would not tell what a slot machine shows. */
function describe(emoji: string, value: number): string {
  if (emoji !== '🎰') return writeNumber(value)
  const signs = reelsOf(value).map((sign) => SIGNS[sign])
  return `${writeNumber(value)} (${signs.join(' ')})`
}
