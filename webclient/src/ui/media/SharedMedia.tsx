import '~/ui/media/SharedMedia.css'

import { useEffect, useId, useRef, useState } from 'preact/hooks'

import type { Message, Place } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'
import type { SharedKind } from '~/engine/areas/sharedMedia'
import { engine, on } from '~/store/engine'
import { showChat } from '~/store/navigation'
import { say, writeMonth } from '~/store/words'
import { EmptyState } from '~/ui/kit/EmptyState'
import { Spinner } from '~/ui/kit/Spinner'
import { Tabs } from '~/ui/kit/Tabs'
import { AudioRow } from '~/ui/media/AudioRow'
import { DocumentRow } from '~/ui/media/DocumentRow'
import { useIn } from '~/ui/media/near'
import { PhotoTile } from '~/ui/media/PhotoTile'
import { SharedLinks } from '~/ui/media/SharedLinks'
import { VideoTile } from '~/ui/media/VideoTile'
import { VoiceRow } from '~/ui/media/VoiceRow'

const KINDS: SharedKind[] = ['pictures', 'files', 'links', 'voice', 'music']
const PAGE = 60

interface Props {
  peer: PeerId
  thread?: number
}

/** What was sent in a chat, by kind, the newest first. */
export function SharedMedia({ peer, thread }: Props) {
  const [kind, setKind] = useState<SharedKind>('pictures')
  const panel = useId()
  const tabs = KINDS.map((value) => ({ value, label: say(`media.shared_${value}`) }))
  return (
    <section class="SharedMedia">
      <Tabs label={say('media.shared')} tabs={tabs} value={kind} onChange={setKind} controls={panel} />
      <div id={panel} role="tabpanel" class={`SharedMedia-list SharedMedia-list--${kind}`}>
        <List key={`${kind}/${peer}/${thread}`} place={{ chat: peer, thread }} kind={kind} />
      </div>
    </section>
  )
}

function List({ place, kind }: { place: Place; kind: SharedKind }) {
  const { messages, isWhole, loadMore } = useShared(place, kind)
  if (isWhole && !messages.length) return <EmptyState title={say('media.nothingShared')} />
  let month = ''
  return (
    <>
      {messages.map((message) => {
        const itsMonth = writeMonth(message.date)
        const heading = itsMonth !== month && <h3 class="SharedMedia-month">{itsMonth}</h3>
        month = itsMonth
        return [heading, <Item key={message.id} place={place} message={message} />]
      })}
      {!isWhole && <More key={messages.length} onNear={loadMore} />}
    </>
  )
}

function Item({ place, message }: { place: Place; message: Message }) {
  const { media } = message
  const showIt = (event: MouseEvent) => {
    event.preventDefault()
    showChat(place, message.id)
  }
  switch (media?.kind) {
    case 'photo':
    case 'video':
      return (
        <div class="SharedMedia-tile" onContextMenu={showIt}>
          {media.kind === 'photo' ? (
            <PhotoTile message={message} media={media} />
          ) : (
            <VideoTile message={message} media={media} />
          )}
        </div>
      )
    case 'document':
      return (
        <div class="SharedMedia-row" onContextMenu={showIt}>
          <DocumentRow message={message} media={media} />
        </div>
      )
    case 'audio':
      return (
        <div class="SharedMedia-row" onContextMenu={showIt}>
          <AudioRow message={message} media={media} />
        </div>
      )
    case 'voice':
      return (
        <div class="SharedMedia-row" onContextMenu={showIt}>
          <VoiceRow message={message} media={media} />
        </div>
      )
    case 'round':
    case 'gif':
      return (
        <div class="SharedMedia-tile" onContextMenu={showIt}>
          <VideoTile message={message} media={media} />
        </div>
      )
    default:
      return <SharedLinks place={place} message={message} />
  }
}

/** Reads on as soon as it comes near. */
function More({ onNear }: { onNear: () => void }) {
  const root = useRef<HTMLDivElement>(null)
  const isNear = useIn(root, 'near')
  useEffect(() => {
    if (isNear) onNear()
  }, [isNear])
  return (
    <div ref={root} class="SharedMedia-more">
      <Spinner size={24} label={say('kit.loading')} />
    </div>
  )
}

function useShared(place: Place, kind: SharedKind) {
  const [messages, setMessages] = useState<readonly Message[]>([])
  const [isWhole, setIsWhole] = useState(false)
  const isLoading = useRef(false)
  async function loadMore(): Promise<void> {
    if (isLoading.current) return
    isLoading.current = true
    try {
      const page = await engine.sharedMedia.load(place, kind, { before: messages.at(-1)?.id ?? 0 }, PAGE)
      setMessages((before) => [...before, ...page.messages])
      setIsWhole(page.messages.length < PAGE)
    } catch {
      setIsWhole(true) // offline: what is there is shown
    }
    isLoading.current = false
  }
  useEffect(
    () =>
      on('messagesRemoved', ({ chat, ids }) => {
        if (chat === place.chat) setMessages((before) => before.filter(({ id }) => !ids.includes(id)))
      }),
    [],
  )
  return { messages, isWhole, loadMore: () => void loadMore() }
}
