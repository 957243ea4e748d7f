/** What others are doing right now: typing, recording, choosing a sticker. The engine ends it when nothing more is heard. */

import { type Signal, signal } from '@preact/signals'

import type { Activity } from '~/contract/events'
import { placeKey } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { on } from '~/store/engine'
import { shortName } from '~/store/names'
import { say } from '~/store/words'

export interface Doing {
  peer: PeerId
  activity: Activity
}

const places = new Map<string, Signal<readonly Doing[]>>()

/** Who is doing something in a chat, or in one of its topics or comments; who began last stands last. */
export function activityOf(chat: PeerId, thread?: number): readonly Doing[] {
  return writable(placeKey({ chat, thread })).value
}

on('activity', ({ chat, thread, peer, activity }) => {
  for (const key of new Set([placeKey({ chat }), placeKey({ chat, thread })])) {
    const place = writable(key)
    const others = place.peek().filter((each) => each.peer !== peer)
    if (activity) place.value = [...others, { peer, activity }]
    else if (others.length !== place.peek().length) place.value = others
  }
})

function writable(key: string): Signal<readonly Doing[]> {
  let found = places.get(key)
  if (!found) places.set(key, (found = signal<readonly Doing[]>([])))
  return found
}

/** "typing…", in a group with the name, or how many there are. */
export function describeDoing(doing: readonly Doing[], isGroup: boolean): string {
  const last = doing.at(-1)
  if (!last) return ''
  if (!isGroup) return say(`activity.${last.activity}`)
  if (doing.length > 1) return say('activity.several', { count: doing.length })
  return say('activity.by', { name: shortName(last.peer), what: say(`activity.${last.activity}`) })
}
