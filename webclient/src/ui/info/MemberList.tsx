/** Who takes part in a chat, page by page as one scrolls. */

import '~/ui/info/MemberList.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import type { Member, MemberFilter } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine, on } from '~/store/engine'
import { say } from '~/store/words'
import { MemberRow } from '~/ui/info/MemberRow'
import { Waiting } from '~/ui/info/Page'
import { TextField } from '~/ui/kit/TextField'
import { describeRefusal } from '~/ui/kit/toast'

interface Props {
  chat: PeerId
  filter: MemberFilter
  /** What a press leads to; by default to that person's profile. */
  onChoose?: (member: Member) => void
  hasSearch?: boolean
  /** What is said when there is nobody. */
  empty?: string
}

const SEARCH_AFTER_MS = 250

export function MemberList({ chat, filter, onChoose, hasSearch, empty }: Props) {
  const [query, setQuery] = useState('')
  const { members, error, loadMore, isComplete } = useMembers(chat, filter, query)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = end.current
    if (!element) return
    const seen = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && loadMore())
    seen.observe(element)
    return () => seen.disconnect()
  }, [loadMore, members?.length])
  return (
    <>
      {hasSearch && (
        <div class="InfoPage-form">
          <TextField type="search" label={say('kit.search')} value={query} onInput={setQuery} />
        </div>
      )}
      {members ? (
        <ul class="MemberList">
          {members.map((member) => (
            <li key={member.user}>
              <MemberRow chat={chat} member={member} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      ) : (
        <Waiting error={error} />
      )}
      {members?.length === 0 && <Waiting error={empty ?? say('info.nobodyFound')} />}
      {members && !isComplete && <div ref={end} class="MemberList-end" />}
    </>
  )
}

function useMembers(chat: PeerId, filter: MemberFilter, query: string) {
  const [members, setMembers] = useState<Member[]>()
  const [total, setTotal] = useState(0)
  const [error, setError] = useState<string>()
  const turn = useRef(0)
  const isLoading = useRef(false)

  async function load(offset: number) {
    const mine = ++turn.current
    isLoading.current = true
    try {
      const page = await engine.members.list(chat, filter, query, offset)
      if (mine !== turn.current) return
      setMembers((before) => (offset && before ? unique([...before, ...page.members]) : page.members))
      // A page without anybody is the last one, whatever the count says.
      setTotal(page.members.length ? page.total : offset)
    } catch (refused) {
      if (mine === turn.current) setError(describeRefusal(refused))
    } finally {
      if (mine === turn.current) isLoading.current = false
    }
  }

  useEffect(() => {
    const timer = setTimeout(() => void load(0), query ? SEARCH_AFTER_MS : 0)
    return () => clearTimeout(timer)
  }, [chat, filter, query])
  useEffect(
    () => on('changed', ({ what, peer }) => void (what === 'members' && peer === chat && load(0))),
    [chat, query],
  )

  const isComplete = !!members && members.length >= total
  return {
    members,
    error,
    isComplete,
    loadMore: () => void (!isComplete && !isLoading.current && members && load(members.length)),
  }
}

function unique(members: Member[]): Member[] {
  return [...new Map(members.map((member) => [member.user, member])).values()]
}
