/** Stands instead of the composer where one may not write: join, unmute, unblock, or why not. */

import type { Place } from '~/contract/messages'
import { joinBarOf } from '~/store/joinBar'
import { say } from '~/store/words'

export function JoinBar({ place }: { place: Place }) {
  const kind = joinBarOf(place)
  return kind ? <div class="JoinBar">{say(`joinBar.${kind}`)}</div> : null
}
