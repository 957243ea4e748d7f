import '~/ui/composer/Suggestions.css'

import type { RefObject } from 'preact'
import { useEffect, useId, useImperativeHandle, useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { engine, self } from '~/store/engine'
import { peer as findPeer } from '~/store/peers'
import { rulesOf } from '~/store/rules'
import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { plain, type Rich } from '~/ui/composer/editor/rich'
import { Avatar } from '~/ui/kit/Avatar'

/** What the field hands keys to, before it looks at them itself. */
export interface SuggestionKeys {
  /** True when the key was taken. */
  onKeyDown: (event: KeyboardEvent) => boolean
}

interface Suggestion {
  key: string
  peer?: PeerId
  title: string
  note: string
  insert: Rich
}

/** What is being named before the caret: somebody (`@ro`), or a command (`/st`). */
interface Asked {
  sign: '@' | '/'
  query: string
  from: number
  to: number
}

const MOST = 30

/** Who may be meant by what is being typed, or which command of a bot. */
export function Suggestions({
  composition,
  keys,
}: {
  composition: Composition
  keys: RefObject<SuggestionKeys | null>
}) {
  const { chat } = composition.place
  const [asked, suggestions] = useSuggestions(composition)
  const [at, setAt] = useState(0)
  const [left, setLeft] = useState<string>()
  const id = useId()
  const isOpen = asked !== undefined && suggestions.length > 0 && left !== asked.sign + asked.from
  useEffect(() => setAt(0), [asked?.query, chat])
  useEffect(() => {
    if (!asked) setLeft(undefined)
  }, [asked === undefined])
  const chosen = isOpen ? suggestions[at] : undefined
  useEffect(() => {
    const root = composition.editor?.root
    if (chosen) root?.setAttribute('aria-activedescendant', `${id}-${at}`)
    else root?.removeAttribute('aria-activedescendant')
    if (chosen) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.key])

  function choose(suggestion: Suggestion) {
    if (asked) composition.insert(suggestion.insert, { from: asked.from, to: asked.to })
  }
  useImperativeHandle(keys, () => ({
    onKeyDown(event) {
      if (!isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return false
      const { length } = suggestions
      if (event.key === 'ArrowDown') setAt((at + 1) % length)
      else if (event.key === 'ArrowUp') setAt((at - 1 + length) % length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen)
      else if (event.key === 'Escape') setLeft(asked.sign + asked.from)
      else return false
      event.preventDefault()
      return true
    },
  }))
  if (!isOpen) return null
  return (
    <ul
      class="Suggestions"
      role="listbox"
      aria-label={say(asked.sign === '@' ? 'composer.people' : 'composer.commands')}
    >
      {suggestions.map((each, index) => (
        <li
          key={each.key}
          id={`${id}-${index}`}
          class="Suggestions-item"
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
          onClick={() => choose(each)}
        >
          {each.peer !== undefined && <Avatar peer={each.peer} size={32} />}
          <bdi class="Truncate">{each.title}</bdi>
          <span class="Suggestions-note Truncate" dir="auto">
            {each.note}
          </span>
        </li>
      ))}
    </ul>
  )
}

function useSuggestions(composition: Composition): [Asked | undefined, Suggestion[]] {
  const { chat } = composition.place
  const { text } = composition.rich.value
  const { from, to } = composition.stretch.value
  const asked = from === to ? findAsked(text, from) : undefined
  const [people, setPeople] = useState<PeerId[]>([])
  const kind = findPeer(chat)?.kind
  const query = asked?.sign === '@' && (kind === 'group' || kind === 'supergroup') ? asked.query : undefined
  useEffect(() => {
    if (query === undefined) return setPeople([])
    let isOver = false
    void engine.members
      .list(chat, 'recent', query, 0)
      .then(({ members }) => !isOver && setPeople(members.slice(0, MOST).map(({ user }) => user)))
      .catch(() => undefined) // nobody is suggested
    return () => {
      isOver = true
    }
  }, [chat, query])
  if (!asked) return [undefined, []]
  if (asked.sign === '@') return [asked, people.filter((each) => each !== self.value).flatMap(describePerson)]
  return [asked, asked.from === 0 ? listCommands(chat, asked.query) : []]
}

function findAsked(text: string, caret: number): Asked | undefined {
  const found = /(?:^|[\s(])([@/])([\p{L}\p{N}_]{0,32})$/u.exec(text.slice(0, caret))
  const [, sign, query = ''] = found ?? []
  if (sign !== '@' && sign !== '/') return undefined
  return { sign, query, from: caret - query.length - 1, to: caret }
}

function describePerson(user: PeerId): Suggestion[] {
  const peer = findPeer(user)
  if (!peer || peer.isDeleted) return []
  const { title, username, firstName = title } = peer
  const insert: Rich = username
    ? plain(`@${username} `)
    : { text: `${firstName} `, entities: [{ kind: 'mentionName', offset: 0, length: firstName.length, user }] }
  return [{ key: String(user), peer: user, title, note: username ? `@${username}` : '', insert }]
}

function listCommands(chat: PeerId, query: string): Suggestion[] {
  const commands = rulesOf(chat).botCommands.filter(({ command }) => command.startsWith(query.toLowerCase()))
  return commands.map(({ command, description }) => ({
    key: command,
    title: `/${command}`,
    note: description,
    insert: plain(`/${command} `),
  }))
}
