/** A public channel as one reads it without an account: its posts, and the ways in. */

import '~/ui/reading/ReadChannel.css'

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import { server } from '~/store/engine'
import { describePresence } from '~/store/presence'
import { say } from '~/store/words'
import { findLinks } from '~/contract/foundLinks'
import { Bubble } from '~/ui/chat/Bubble'
import { describeDay } from '~/ui/chat/DayLine'
import { RichText } from '~/ui/chat/RichText'
import { buildRows } from '~/ui/chat/rows'
import { serviceText } from '~/ui/chat/serviceText'
import { PeerName } from '~/ui/info/PeerName'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'
import { Spinner } from '~/ui/kit/Spinner'
import { type ReadState, useReadPages } from '~/ui/reading/readPages'

interface Props {
  name: string
  post: number | undefined
  /** Handed whom one wants into; 0: what it is, is not known. */
  onWantsIn: (chat: PeerId) => void
}

/** What takes an account: profiles, reactions, comments, votes, jumping to what was answered. */
const FOR_MEMBERS = '.Bubble-head button, .Reactions button, .CommentsButton, .Poll button, .Poll input, .Card-button'

export default function ReadChannel({ name, post, onWantsIn }: Props) {
  const read = useReadPages(name, post)
  const { channel, failure } = read
  const goIn = () => onWantsIn(channel?.id ?? 0)
  useEffect(() => {
    if (channel) document.title = `${channel.title} – ${server.value?.name ?? ''}`
  }, [channel])
  if (!channel) {
    return (
      <main class="ReadChannel ReadChannel--empty">
        {failure ? (
          <EmptyState icon="megaphone" title={say(`reading.${failure}`)}>
            <Button kind="filled" onClick={goIn}>
              {say('reading.signIn')}
            </Button>
          </EmptyState>
        ) : (
          <Spinner label={say('kit.loading')} />
        )}
      </main>
    )
  }
  function onClick(event: MouseEvent) {
    if (!(event.target as Element).closest(FOR_MEMBERS)) return
    event.preventDefault()
    event.stopPropagation()
    goIn()
  }
  return (
    <main class="ReadChannel">
      <header class="ReadChannel-head">
        <Avatar peer={channel.id} size={42} />
        <div class="ReadChannel-title">
          <h1>
            <PeerName peer={channel.id} />
          </h1>
          <p>{describePresence(channel)}</p>
        </div>
        <Button kind="quiet" onClick={goIn}>
          {say('reading.signIn')}
        </Button>
        <Button kind="filled" onClick={goIn}>
          {say(channel.kind === 'channel' ? 'reading.join' : 'joinBar.joinGroup')}
        </Button>
      </header>
      <Posts key={channel.id} read={read} post={post} onClick={onClick} />
    </main>
  )
}

interface PostsProps {
  read: ReadState & { loadOlder: () => void; loadNewer: () => void }
  post: number | undefined
  onClick: (event: MouseEvent) => void
}

function Posts({ read, post, onClick }: PostsProps) {
  const { channel, messages, showsPosts, hasOlder, hasNewer, loadOlder, loadNewer } = read
  const root = useRef<HTMLDivElement>(null)
  useKeptPlace(root, messages, post)
  const byId = new Map(messages.map((message) => [message.id, message]))
  const rows = buildRows({
    ids: [...byId.keys()],
    find: (id) => byId.get(id),
    drawnAs: (id) => id,
    readUpTo: 0,
  })
  const place = { chat: channel?.id ?? 0 }
  return (
    // Reading goes on with the keyboard too.
    <div
      ref={root}
      class="ReadChannel-posts"
      tabIndex={0}
      role="region"
      aria-label={say('reading.posts')}
      onClickCapture={onClick}
    >
      {!hasOlder && <About about={read.about} />}
      {hasOlder && <Edge key={`older/${messages[0]?.id}`} onNear={loadOlder} label={say('reading.older')} />}
      {messages.length === 0 && <EmptyState title={say(showsPosts ? 'reading.none' : 'reading.forMembers')} />}
      {rows.map((row) => {
        const album = row.ids.map((id) => byId.get(id)).filter((message) => message !== undefined)
        return (
          <article
            key={row.key}
            class="ReadChannel-post"
            data-message={row.id}
            data-marked={row.ids.includes(post ?? 0)}
          >
            {row.day !== undefined && <p class="ReadChannel-day">{describeDay(row.day)}</p>}
            {album[0]?.service ? (
              <p class="ReadChannel-service" dir="auto">
                {serviceText(album[0])}
              </p>
            ) : (
              <Bubble messages={album} place={place} isNamed={false} />
            )}
          </article>
        )
      })}
      {hasNewer && <Edge key={`newer/${messages.at(-1)?.id}`} onNear={loadNewer} label={say('reading.newer')} />}
    </div>
  )
}

function About({ about }: { about: string }) {
  if (!about) return null
  return (
    <section class="ReadChannel-about" aria-label={say('reading.about')}>
      <p dir="auto">
        <RichText text={about} entities={findLinks(about)} />
      </p>
    </section>
  )
}

/** More is asked for when this is nearly seen. */
function Edge({ onNear, label }: { onNear: () => void; label: string }) {
  const edge = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = edge.current
    if (!element) return
    const seen = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && onNear(), {
      rootMargin: '600px',
    })
    seen.observe(element)
    return () => seen.disconnect()
  }, [onNear])
  return (
    <button ref={edge} type="button" class="ReadChannel-edge" onClick={onNear}>
      {label}
    </button>
  )
}

/** At the newest post, or at the one that was asked for; and what is read stays where it is while older posts are put above it. */
function useKeptPlace(root: { current: HTMLElement | null }, messages: readonly Message[], post: number | undefined) {
  const seen = useRef<{ first: number; height: number }>(undefined)
  useLayoutEffect(() => {
    const element = root.current
    const first = messages[0]?.id
    if (!element || first === undefined) return
    const before = seen.current
    if (!before) {
      const wanted = post && element.querySelector(`[data-message="${post}"]`)
      if (wanted) wanted.scrollIntoView({ block: 'center' })
      else element.scrollTop = element.scrollHeight
    } else if (first < before.first) {
      element.scrollTop += element.scrollHeight - before.height
    }
    seen.current = { first, height: element.scrollHeight }
  }, [messages])
}
