/** Stands instead of the composer where one may not write: join, unmute, unblock, or why not. */

import '~/ui/info/JoinBar.css'

import { useEffect, useState } from 'preact/hooks'

import type { Place } from '~/contract/messages'
import { FOR_EVER } from '~/contract/dialogs'
import type { Peer, PeerId } from '~/contract/peers'
import { isMuted } from '~/store/dialogOrder'
import { dialog } from '~/store/dialogs'
import { engine } from '~/store/engine'
import { loadFullPeer } from '~/store/fullPeers'
import { type JoinBarKind, joinBarOf } from '~/store/joinBar'
import { showChat } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say, writeDate } from '~/store/words'
import { useBusy } from '~/ui/info/useLoaded'
import { Button } from '~/ui/kit/Button'
import { toast } from '~/ui/kit/toast'

const NO_END = 0x7fffffff

export function JoinBar({ place }: { place: Place }) {
  const shown = findPeer(place.chat)
  const kind = joinBarOf(place)
  useEffect(() => {
    // Whether we have blocked somebody is told by their profile alone.
    if (shown?.kind === 'user' || shown?.kind === 'bot') void loadFullPeer(place.chat).catch(() => undefined)
  }, [place.chat])
  if (!kind || !shown) return null
  return (
    <div class="JoinBar" data-kind={kind}>
      <Content kind={kind} peer={shown} />
    </div>
  )
}

function Content({ kind, peer }: { kind: JoinBarKind; peer: Peer }) {
  switch (kind) {
    case 'join':
    case 'requestToJoin':
      return <JoinButton key={peer.id} peer={peer} />
    case 'mute':
      return <MuteButton peer={peer.id} />
    case 'unblock':
      return <Act label={say('joinBar.unblock')} act={() => engine.contacts.unblock(peer.id)} />
    case 'startBot':
      return <Act label={say('joinBar.startBot')} act={() => engine.people.startBot(peer.id, '')} />
    case 'over':
      return <Over peer={peer} />
    case 'banned':
      return <p>{describeBan(peer)}</p>
    default:
      return <p>{say(`joinBar.${kind}`)}</p>
  }
}

function JoinButton({ peer }: { peer: Peer }) {
  const [isRequested, setRequested] = useState(false)
  if (isRequested) return <p>{say('joinBar.requested')}</p>
  const form = peer.kind === 'channel' ? 'Channel' : 'Group'
  async function join() {
    const joined = await engine.joining.join(peer.id)
    if (!('requested' in joined)) return
    setRequested(true)
    toast(say('joinBar.requestSent'))
  }
  return <Act label={say(peer.joinRequest ? 'joinBar.requestToJoin' : `joinBar.join${form}`)} act={join} />
}

function MuteButton({ peer }: { peer: PeerId }) {
  const isSilent = isMuted(dialog(peer))
  return (
    <Act
      label={say(isSilent ? 'joinBar.unmute' : 'joinBar.mute')}
      act={() => engine.dialogs.mute(peer, isSilent ? 0 : FOR_EVER)}
    />
  )
}

function Over({ peer }: { peer: Peer }) {
  const { migratedTo } = peer
  if (!migratedTo) return <p>{say('joinBar.over')}</p>
  return <Act label={say('joinBar.migrated')} act={async () => showChat({ chat: migratedTo })} />
}

function Act({ label, act }: { label: string; act: () => Promise<unknown> }) {
  const [isBusy, run] = useBusy()
  return (
    <Button kind="quiet" isWide isBusy={isBusy} onClick={() => run(act)}>
      {label}
    </Button>
  )
}

function describeBan(peer: Peer): string {
  const until = peer.bannedRights?.until ?? 0
  if (!until || until >= NO_END) return say('joinBar.banned')
  return say('joinBar.bannedUntil', { date: writeDate(until, { dateStyle: 'medium', timeStyle: 'short' }) })
}
