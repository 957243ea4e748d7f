/** Who takes part in a chat, page by page as one scrolls; however many there are, only those that are seen are in the document. */

import '~/ui/info/MemberList.css'

import { useContext, useEffect, useRef, useState } from 'preact/hooks'

import type { Member, MemberFilter } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine, on } from '~/store/engine'
import { say } from '~/store/words'
import { VirtualRows } from '~/ui/chatList/VirtualRows'
import { MemberRow } from '~/ui/info/MemberRow'
import { Waiting } from '~/ui/info/Page'
import { Scroller } from '~/ui/kit/scroller'
import { TextField } from '~/ui/kit/TextField'
import { describeRefusal } from '~/ui/kit/toast'

interface Props {
  chat: PeerId
  filter: MemberFilter
  /** What the list is called, for who does not see it. */
  label: string
  /** What a press leads to; by default to that person's profile. */
  onChoose?: (member: Member) => void
  hasSearch?: boolean
  /** What is said when there is nobody. */
  empty?: string
  /** So many at most, where the list is not all that the page shows. */
  most?: number
}

/** Of a row, in rem. */
const ROW = 3.75

const SEARCH_AFTER_MS = 250

export function MemberList({ chat, filter, label, onChoose, hasSearch, empty, most = Infinity }: Props) {
  const [query, setQuery] = useState('')
  const scroller = useContext(Scroller)
  const { members, error, loadMore } = useMembers(chat, filter, query)
  const count = Math.min(members?.length ?? 0, most)
  return (
    <>
      {hasSearch && (
        <div class="InfoPage-form">
          <TextField type="search" label={say('kit.search')} value={query} onInput={setQuery} />
        </div>
      )}
      {members ? (
        <VirtualRows
          scroller={scroller}
          class="MemberList"
          label={label}
          count={count}
          height={ROW}
          keyOf={(index) => members[index]?.user ?? index}
          onEnd={count < most ? loadMore : undefined}
        >
          {(index) => {
            const member = members[index]
            return member && <MemberRow chat={chat} member={member} onChoose={onChoose} />
          }}
        </VirtualRows>
      ) : (
        <Waiting error={error} />
      )}
      {members?.length === 0 && <Waiting error={empty ?? say('info.nobodyFound')} />}
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
    loadMore: () => void (!isComplete && !isLoading.current && members && load(members.length)),
  }
}

function unique(members: Member[]): Member[] {
  return [...new Map(members.map((member) => [member.user, member])).values()]
}
