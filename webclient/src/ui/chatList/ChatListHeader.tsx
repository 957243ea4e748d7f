import { useEffect, useState } from 'preact/hooks'

import { connection } from '~/store/engine'
import { narrow } from '~/store/navigation'
import { closeSearch, isSearching, openSearch, query } from '~/store/search'
import { say } from '~/store/words'
import { SearchField } from '~/ui/chatList/SearchField'
import { ConnectionTitle } from '~/ui/kit/ConnectionTitle'
import { useBack } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'
import { MenuButton } from '~/ui/main/MenuButton'
import { focusResults } from '~/ui/chatList/searchFocus'

/** A connection that is back at once is not worth a word. */
const TOLD_AFTER_MS = 1500

export function ChatListHeader() {
  useBack(closeSearch, isSearching.value && narrow.matches)
  return (
    <>
      <header class="ChatList-header">
        {isSearching.value ? (
          <IconButton icon="back" label={say('chatList.closeSearch')} onClick={closeSearch} />
        ) : (
          <MenuButton />
        )}
        <SearchField
          label={say('kit.search')}
          value={query.value}
          onInput={search}
          onClick={() => void openSearch()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && isSearching.value) {
              event.preventDefault()
              event.currentTarget.blur()
              closeSearch()
            } else focusResults(event)
          }}
        />
      </header>
      <ConnectionNotice />
    </>
  )
}

/** Typing opens the search; that Tab comes by does not, or the list behind it could not be reached. */
function search(text: string): void {
  void openSearch()
  query.value = text
}

function ConnectionNotice() {
  const isConnected = connection.value === 'connected'
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (isConnected) return
    const timer = setTimeout(() => setLate(true), TOLD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isConnected])
  if (isConnected || !isLate) return null
  return (
    <div class="ChatList-notice">
      <ConnectionTitle>{null}</ConnectionTitle>
    </div>
  )
}
