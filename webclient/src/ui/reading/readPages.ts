/** The posts of a public channel, page by page, for who is not signed in. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import type { ReadPage } from '~/contract/reading'
import { takeMessages } from '~/store/messages'
import { takePeers } from '~/store/peers'

export interface ReadState {
  channel?: ReadPage['channel']
  about: string
  showsPosts: boolean
  /** Oldest first. */
  messages: readonly Message[]
  hasOlder: boolean
  hasNewer: boolean
  failure?: 'notFound' | 'unreachable'
}

const NOTHING: ReadState = { about: '', showsPosts: true, messages: [], hasOlder: false, hasNewer: false }

type Where = { around?: number; before?: number; after?: number }

class NotFound extends Error {}

async function fetchPage(name: string, where: Where): Promise<ReadPage> {
  const url = new URL(`/web/read/${encodeURIComponent(name)}.json`, location.origin)
  for (const [key, value] of Object.entries(where)) if (value) url.searchParams.set(key, String(value))
  const answer = await fetch(url)
  if (answer.status === 404) throw new NotFound(name)
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`)
  return (await answer.json()) as ReadPage
}

/** A channel, from its newest posts or from around one of them, and further on both sides. */
export function useReadPages(name: string, post: number | undefined) {
  const [state, setState] = useState<ReadState>(NOTHING)
  const isLoading = useRef(false)

  const load = useCallback(
    async (where: Where) => {
      if (isLoading.current) return
      isLoading.current = true
      try {
        const page = await fetchPage(name, where)
        takePeers([page.channel, ...page.peers])
        takeMessages([...page.answered, ...page.messages])
        setState((before) => join(before, page, where))
      } catch (error) {
        const failure = error instanceof NotFound ? 'notFound' : 'unreachable'
        setState((before) => ({ ...before, failure }))
      } finally {
        isLoading.current = false
      }
    },
    [name],
  )
  useEffect(() => void load({ around: post }), [load, post])

  const first = state.messages[0]?.id
  const last = state.messages.at(-1)?.id
  const loadOlder = useCallback(() => void (first && load({ before: first })), [load, first])
  const loadNewer = useCallback(() => void (last && load({ after: last })), [load, last])
  return { ...state, loadOlder, loadNewer }
}

function join(before: ReadState, page: ReadPage, where: Where): ReadState {
  const { channel, about, showsPosts, hasOlder, hasNewer } = page
  if (where.before) return { ...before, messages: merge(page.messages, before.messages), hasOlder, failure: undefined }
  if (where.after) return { ...before, messages: merge(before.messages, page.messages), hasNewer, failure: undefined }
  return { channel, about, showsPosts, messages: page.messages, hasOlder, hasNewer }
}

function merge(older: readonly Message[], newer: readonly Message[]): Message[] {
  return [...new Map([...older, ...newer].map((message) => [message.id, message])).values()]
}
