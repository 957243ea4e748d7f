import { useEffect, useRef, useState } from 'preact/hooks'

import { language, say } from '~/store/words'
import { EMOJI_GROUPS } from '~/ui/composer/pickers/emojiGroups'
import { findEmoji } from '~/ui/composer/pickers/emojiWords'
import { moveInGrid } from '~/ui/composer/pickers/grid'
import { countUse, listRecent } from '~/ui/composer/pickers/recentEmoji'

/** All emoji by group, those used lately first; or those that a word finds. */
export function EmojiTab({ onChoose }: { onChoose: (emoji: string) => void }) {
  const [query, setQuery] = useState('')
  const [recent] = useState(listRecent)
  const found = useFound(query)
  const body = useRef<HTMLDivElement>(null)
  function choose(emoji: string) {
    countUse(emoji)
    onChoose(emoji)
  }
  const groups = found
    ? [{ key: 'found', emoji: found }]
    : [{ key: 'recent', emoji: recent }, ...EMOJI_GROUPS].filter(({ emoji }) => emoji.length)
  return (
    <>
      <div class="PickerPanel-tools">
        <input
          class="PickerPanel-search"
          type="search"
          dir="auto"
          aria-label={say('composer.searchEmoji')}
          placeholder={say('composer.searchEmoji')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {!found && (
        <nav class="PickerPanel-groups" aria-label={say('composer.emojiGroups')}>
          {groups.map(({ key, emoji }) => (
            <button
              key={key}
              type="button"
              aria-label={say(`composer.emoji_${key}`)}
              title={say(`composer.emoji_${key}`)}
              onClick={() => body.current?.querySelector(`[data-group="${key}"]`)?.scrollIntoView()}
            >
              {key === 'recent' ? '🕘' : emoji[0]}
            </button>
          ))}
        </nav>
      )}
      <div ref={body} class="PickerPanel-scroll" onKeyDown={moveInGrid}>
        {found && !found.length && <p class="PickerPanel-none">{say('composer.nothingFound')}</p>}
        {groups.map(({ key, emoji }) => (
          <section key={key} class="PickerPanel-group" data-group={key} aria-label={say(`composer.emoji_${key}`)}>
            <p class="PickerPanel-title" aria-hidden="true">
              {say(`composer.emoji_${key}`)}
            </p>
            <div class="PickerPanel-emoji">
              {emoji.map((each) => (
                <button key={each} type="button" data-cell onClick={() => choose(each)}>
                  {each}
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
    </>
  )
}

/** Undefined while nothing is searched. Words of the reader's language, and English ones. */
function useFound(query: string): string[] | undefined {
  const [found, setFound] = useState<string[]>()
  const spoken = language.value
  const wanted = query.trim()
  useEffect(() => {
    if (!wanted) return setFound(undefined)
    let isOver = false
    void findEmoji(wanted, spoken).then((all) => {
      if (!isOver) setFound(all)
    })
    return () => {
      isOver = true
    }
  }, [wanted, spoken])
  return wanted ? found : undefined
}
