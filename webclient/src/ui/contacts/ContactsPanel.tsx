/** Whom one knows: to write to them, to find them by name, to add somebody. */

import '~/ui/contacts/ContactsPanel.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { contactIds } from '~/store/contacts'
import { engine } from '~/store/engine'
import { fold, matches } from '~/store/folding'
import { popLeft, showChat } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { language, say } from '~/store/words'
import { FoundRow } from '~/ui/chatList/FoundRow'
import { SearchField } from '~/ui/chatList/SearchField'
import { VirtualRows } from '~/ui/chatList/VirtualRows'
import { openAddContact } from '~/ui/contacts/AddContact'
import { removeContact } from '~/ui/contacts/removeContact'
import { EmptyState } from '~/ui/kit/EmptyState'
import { Button } from '~/ui/kit/Button'
import { useEscape } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'
import { openMenu, placeOf } from '~/ui/kit/Menu'
import { PanelHeader } from '~/ui/kit/PanelHeader'
import { Spinner } from '~/ui/kit/Spinner'

const ROW = 3.75

export default function ContactsPanel() {
  const [query, setQuery] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  useEscape(popLeft)
  useEffect(() => void engine.contacts.refreshStatuses().catch(() => undefined), [])
  const all = contactIds()
  const ids = sortByName(all ?? [], fold(query))
  return (
    <section class="ContactsPanel" aria-label={say('contacts.title')}>
      <PanelHeader title={say('contacts.title')} onBack={popLeft}>
        <IconButton icon="userPlus" label={say('contacts.add')} onClick={openAddContact} />
      </PanelHeader>
      <div class="ContactsPanel-search">
        <SearchField label={say('kit.search')} value={query} onInput={setQuery} />
      </div>
      <div ref={scroller} class="ContactsPanel-list">
        {!all ? (
          <Spinner label={say('kit.loading')} />
        ) : ids.length ? (
          <VirtualRows
            scroller={scroller}
            label={say('contacts.title')}
            count={ids.length}
            height={ROW}
            keyOf={(index) => ids[index] ?? index}
          >
            {(index) => <Contact id={ids[index] ?? 0} isStop={index === 0} />}
          </VirtualRows>
        ) : (
          <EmptyState icon="contact" title={say(query ? 'chatList.nothingFound' : 'contacts.empty')}>
            {!query && (
              <Button kind="filled" icon="userPlus" onClick={openAddContact}>
                {say('contacts.add')}
              </Button>
            )}
          </EmptyState>
        )}
      </div>
    </section>
  )
}

function Contact({ id, isStop }: { id: PeerId; isStop: boolean }) {
  return (
    <FoundRow
      peer={id}
      isStop={isStop}
      onClick={() => {
        popLeft()
        showChat({ chat: id })
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        const label = say('contacts.delete')
        openMenu(placeOf(event), [{ label, icon: 'delete', isDanger: true, onSelect: () => void removeContact(id) }])
      }}
    />
  )
}

function sortByName(ids: readonly PeerId[], wanted: string): PeerId[] {
  const order = new Intl.Collator(language.value, { sensitivity: 'base', numeric: true })
  const title = (id: PeerId) => findPeer(id)?.title ?? ''
  return ids
    .filter((id) => findPeer(id) && (!wanted || matches(fold(title(id)), wanted)))
    .sort((a, b) => order.compare(title(a), title(b)))
}
