/** The pictures and videos of a chat around one of them, read further as one goes. */

import { useEffect, useState } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import { engine, on } from '~/store/engine'
import { openChat } from '~/store/navigation'

const PAGE = 40
/** Go on reading when so few are left. */
const AHEAD = 4

export interface Neighbours {
  current: Message
  previous?: Message
  next?: Message
  go: (to: Message) => void
  /** It is not there any longer. */
  isGone: boolean
}

export function useNeighbours(first: Message): Neighbours {
  const [list, setList] = useState<readonly Message[]>([first])
  const [current, setCurrent] = useState(first)
  const open = openChat.peek()?.place
  const place = open?.chat === first.chat ? open : { chat: first.chat }
  const isAlone = !isNeighbour(first)

  function add(messages: Message[]): void {
    setList((before) => mergeById(before, messages.filter(isNeighbour)))
  }

  const at = list.findIndex(({ id }) => id === current.id)
  useEffect(() => {
    if (isAlone) return
    const load = (where: Parameters<typeof engine.sharedMedia.load>[2]) =>
      void engine.sharedMedia
        .load(place, 'pictures', where, PAGE)
        .then(({ messages }) => add(messages))
        .catch(() => undefined) // without the server only what is open is shown
    if (list.length === 1) load({ around: current.id })
    else if (at < AHEAD) load({ before: list[0]?.id ?? 0 })
    else if (at > list.length - AHEAD) load({ after: list.at(-1)?.id ?? 0 })
  }, [current.id])

  useEffect(
    () =>
      on('messagesRemoved', ({ chat, ids }) => {
        if (chat === first.chat) setList((before) => before.filter(({ id }) => !ids.includes(id)))
      }),
    [],
  )

  return {
    current: list[at] ?? current,
    previous: list[at - 1],
    next: at < 0 ? undefined : list[at + 1],
    go: setCurrent,
    isGone: at < 0,
  }
}

/** Only what stays: what vanishes after it was seen is looked at by itself. */
function isNeighbour({ media }: Message): boolean {
  return (media?.kind === 'photo' || media?.kind === 'video') && !media.ttlSeconds
}

function mergeById(known: readonly Message[], more: readonly Message[]): Message[] {
  const byId = new Map([...known, ...more].map((message) => [message.id, message]))
  return [...byId.values()].sort((a, b) => a.id - b.id)
}
