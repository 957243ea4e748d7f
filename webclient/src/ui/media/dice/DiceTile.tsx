import '~/ui/media/dice/DiceTile.css'

import { useState } from 'preact/hooks'

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

/** What somebody rolled, drawn; a chunk of its own. Value 0: the server has not said yet what came up. core.telegram.org/api/dice */
export default function DiceTile({ message, media }: { message: Message; media: DiceMedia }) {
  const { value } = media
  const emoji = media.emoji.replace('\ufe0f', '')
  const [isFresh] = useState(() => !value || Math.abs(Date.now() / 1000 - message.date) < FRESH_SECONDS)
  const Game = GAMES[emoji]
  const label = value ? say('media.rolled', { emoji, value: describe(emoji, value) }) : say('media.rolling', { emoji })
  const state = !value ? 'rolling' : isFresh ? 'landing' : 'still'
  return (
    <div class="DiceTile" role="img" aria-label={label} title={label} data-state={state}>
      {Game ? (
        <svg class="DiceTile-picture" viewBox="0 0 100 100" aria-hidden="true">
          <Game value={value} />
        </svg>
      ) : (
        <>
          <span class="DiceTile-emoji">{emoji}</span>
          {value > 0 && <span class="DiceTile-value">{writeNumber(value)}</span>}
        </>
      )}
    </div>
  )
}

/** The number alone would not tell what a slot machine shows. */
function describe(emoji: string, value: number): string {
  if (emoji !== '🎰') return writeNumber(value)
  const signs = reelsOf(value).map((sign) => SIGNS[sign])
  return `${writeNumber(value)} (${signs.join(' ')})`
}
