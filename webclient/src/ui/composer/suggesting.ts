/** What is being named in the field, and what may be meant: people, commands of bots, emoji. */

import { useEffect, useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { engine, self } from '~/store/engine'
import { peer as findPeer } from '~/store/peers'
import { rulesOf } from '~/store/rules'
import { language } from '~/store/words'
import { type Asked, findAsked } from '~/ui/composer/asked'
import type { Composition } from '~/ui/composer/Composition'
import { plain, type Rich } from '~/ui/composer/editor/rich'
import { findEmoji } from '~/ui/composer/pickers/emojiWords'

export interface Suggestion {
  key: string
  peer?: PeerId
  title: string
  note: string
  insert: Rich
}

const MOST = 30
/** Emoji in a line. */
const MOST_EMOJI = 16

export function useSuggestions(composition: Composition): [Asked | undefined, Suggestion[]] {
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
  const emoji = useEmoji(asked?.sign === ':' ? asked.query : undefined)
  if (!asked) return [undefined, []]
  if (asked.sign === ':') return [asked, emoji.map(describeEmoji)]
  if (asked.sign === '@') return [asked, people.filter((each) => each !== self.value).flatMap(describePerson)]
  return [asked, asked.from === 0 ? listCommands(chat, asked.query) : []]
}

function useEmoji(query: string | undefined): string[] {
  const [emoji, setEmoji] = useState<string[]>([])
  const spoken = language.value
  useEffect(() => {
    if (query === undefined) return setEmoji([])
    let isOver = false
    void findEmoji(query, spoken).then((found) => !isOver && setEmoji(found.slice(0, MOST_EMOJI)))
    return () => {
      isOver = true
    }
  }, [query, spoken])
  return emoji
}

function describeEmoji(emoji: string): Suggestion {
  return { key: emoji, title: emoji, note: '', insert: plain(emoji) }
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
