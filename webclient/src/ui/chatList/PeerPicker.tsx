/** Choosing people and chats from a searchable list: whom to forward to, who is in a new group, what a folder holds. */

import '~/ui/chatList/PeerPicker.css'

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'

import type { Peer, PeerId } from '~/contract/peers'
import { contactIds } from '~/store/contacts'
import { sortDialogs } from '~/store/dialogOrder'
import { listDialogs } from '~/store/dialogs'
import { engine, self } from '~/store/engine'
import { chatTitle } from '~/store/names'
import { peer as findPeer } from '~/store/peers'
import { listMatching } from '~/store/search'
import { say } from '~/store/words'
import { FoundContent } from '~/ui/chatList/FoundRow'
import { SearchField } from '~/ui/chatList/SearchField'
import { VirtualRows } from '~/ui/chatList/VirtualRows'
import { Avatar } from '~/ui/kit/Avatar'
import { EmptyState } from '~/ui/kit/EmptyState'
import { Icon } from '~/ui/kit/Icon'

export interface PeerPickerProps {
  /** Who may be chosen; all by default. */
  filter?: (peer: Peer) => boolean
  selected: readonly PeerId[]
  onChange: (selected: PeerId[]) => void
  /** Choose one at a time: a choice takes the place of the one before. */
  isSingle?: boolean
  /** What is being chosen, for who does not see it. */
  label?: string
  /** Enter where nothing is looked for: who is chosen will do. */
  onDone?: () => void
}

const ROW = 3.75
const ASKED_AFTER_MS = 300

export function PeerPicker({ filter, selected, onChange, isSingle, label, onDone }: PeerPickerProps) {
  const [query, setQuery] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const found = useFoundOnServer(query)
  const contacts = contactIds()
  const ids = (query.trim() ? [...new Set([...listMatching(query), ...found])] : listAll(contacts)).filter((id) => {
    const peer = findPeer(id)
    return !!peer && (!filter || filter(peer))
  })
  const chosen = useMemo(() => new Set(selected), [selected])

  function toggle(id: PeerId) {
    if (isSingle) onChange(chosen.has(id) ? [] : [id])
    else onChange(chosen.has(id) ? selected.filter((each) => each !== id) : [...selected, id])
    if (query) setQuery('')
  }

  /** Enter takes whom one has found, and does not send the form around it. */
  function chooseFirst(event: KeyboardEvent) {
    if (event.key !== 'Enter' || (!query.trim() && !(onDone && selected.length))) return
    event.preventDefault()
    if (!query.trim()) return onDone?.()
    const [first] = ids
    if (first !== undefined) toggle(first)
  }

  return (
    <div class="PeerPicker">
      {!isSingle && selected.length > 0 && <Chosen selected={selected} onRemove={toggle} />}
      <SearchField
        label={label ?? say('kit.search')}
        value={query}
        onInput={setQuery}
        onKeyDown={chooseFirst}
        isFocused
      />
      <div ref={scroller} class="PeerPicker-list">
        {ids.length ? (
          <VirtualRows
            scroller={scroller}
            label={label ?? say('chatList.chats')}
            count={ids.length}
            height={ROW}
            keyOf={(index) => ids[index] ?? index}
          >
            {(index) => {
              const id = ids[index]
              if (id === undefined) return null
              return <Choice id={id} isChosen={chosen.has(id)} isSingle={isSingle} onClick={() => toggle(id)} />
            }}
          </VirtualRows>
        ) : (
          <EmptyState icon="search" title={say(query.trim() ? 'chatList.nothingFound' : 'contacts.empty')} />
        )}
      </div>
    </div>
  )
}

interface ChoiceProps {
  id: PeerId
  isChosen: boolean
  isSingle?: boolean
  onClick: () => void
}

function Choice({ id, isChosen, isSingle, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      class="FoundRow PeerPicker-row"
      role={isSingle ? 'radio' : 'checkbox'}
      aria-checked={isChosen}
      onClick={onClick}
    >
      <FoundContent
        peer={id}
        end={
          <span class={`PeerPicker-box${isSingle ? ' PeerPicker-box--single' : ''}`}>
            {isChosen && <Icon name="check" size={16} />}
          </span>
        }
      />
    </button>
  )
}

function Chosen({ selected, onRemove }: { selected: readonly PeerId[]; onRemove: (id: PeerId) => void }) {
  return (
    <ul class="PeerPicker-chosen" aria-label={say('chatList.chosen')}>
      {selected.map((id) => (
        <li key={id}>
          <button
            type="button"
            class="PeerPicker-chip"
            title={say('chatList.unchoose', { name: chatTitle(id) })}
            onClick={() => onRemove(id)}
          >
            <Avatar peer={id} size={26} />
            <bdi class="Truncate">{chatTitle(id)}</bdi>
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Ourselves first, then chats as they stand in the list, then contacts with whom nothing was said yet. */
function listAll(contacts: readonly PeerId[] | undefined): PeerId[] {
  const dialogs = sortDialogs(listDialogs()).map((each) => each.peer)
  return [...new Set([self.value ?? 0, ...dialogs, ...(contacts ?? [])])]
}

/** Whom the server finds by that name, beyond those who are known here. */
function useFoundOnServer(query: string): readonly PeerId[] {
  const [found, setFound] = useState<readonly PeerId[]>([])
  useEffect(() => {
    setFound([])
    const wanted = query.trim()
    if (!wanted) return
    let isCurrent = true
    const ask = async () => {
      const { own, others } = await engine.search.findPeers(wanted)
      if (isCurrent) setFound([...own, ...others])
    }
    const timer = setTimeout(() => void ask().catch(() => undefined), ASKED_AFTER_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [query])
  return found
}
