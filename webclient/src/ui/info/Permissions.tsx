/** What members may do, how fast they may write, and who has rules of their own. */

import { useEffect, useRef, useState } from 'preact/hooks'

import type { BannedRights, Peer, PeerId } from '~/contract/peers'
import { ALL_ALLOWED } from '~/contract/rights'
import { engine } from '~/store/engine'
import { useFullPeer } from '~/store/fullPeers'
import { pushRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { Page, Waiting } from '~/ui/info/Page'
import { PermissionSwitches } from '~/ui/info/RightSwitches'
import { SlowMode } from '~/ui/info/SlowMode'
import { useBusy } from '~/ui/info/useLoaded'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'
import { Switch } from '~/ui/kit/Switch'

export function Permissions({ peer: id }: { peer: PeerId }) {
  const peer = findPeer(id)
  const full = useFullPeer(id)
  const [isBusy, run] = useBusy()
  if (!peer || !full) return <Page title={say('info.permissions')} children={<Waiting />} />
  return (
    <Page title={say('info.permissions')}>
      <Section title={say('info.whatMembersMay')}>
        <DefaultRights peer={peer} />
      </Section>
      <Section title={say('info.slowMode')} note={say('info.slowModeHint')}>
        <SlowMode
          seconds={full.slowModeSeconds ?? 0}
          isBusy={isBusy}
          onChange={(seconds) => run(() => engine.groups.setSlowMode(id, seconds))}
        />
      </Section>
      {peer.kind === 'supergroup' && (
        <Section>
          <Switch
            label={say('info.hideMembers')}
            hint={say('info.hideMembersHint')}
            isOn={!!full.hidesMembers}
            isDisabled={isBusy}
            onChange={(isOn) => run(() => engine.groups.setMembersHidden(id, isOn))}
          />
          <ListItem icon="block" title={say('info.banned')} onClick={() => pushRight({ kind: 'banned', peer: id })} />
        </Section>
      )}
    </Page>
  )
}

/** Changes made one after the other are sent as one. */
const SEND_AFTER_MS = 700

/** A change is seen at once, and taken back when it is refused. */
function DefaultRights({ peer }: { peer: Peer }) {
  const { id } = peer
  const known = peer.defaultBannedRights ?? ALL_ALLOWED
  const [rights, setRights] = useState<BannedRights>(known)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void }>(undefined)
  useEffect(() => {
    if (!waiting.current) setRights(known)
  }, [JSON.stringify(known)])
  useEffect(
    () => () => {
      clearTimeout(waiting.current?.timer)
      waiting.current?.send()
    },
    [id],
  )
  function change(next: BannedRights) {
    setRights(next)
    clearTimeout(waiting.current?.timer)
    const send = () => {
      waiting.current = undefined
      engine.groups.setDefaultRights(id, { ...next, until: 0 }).catch((error: unknown) => {
        setRights(known)
        showRefusal(error)
      })
    }
    waiting.current = { timer: setTimeout(send, SEND_AFTER_MS), send }
  }
  return <PermissionSwitches rights={rights} onChange={change} isForum={peer.isForum} />
}
