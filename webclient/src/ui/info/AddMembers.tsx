/** Bringing people in. */

import { useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { canBeAdded } from '~/contract/rights'
import { engine } from '~/store/engine'
import { fullPeer } from '~/store/fullPeers'
import { popRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { PeerPicker } from '~/ui/chatList/PeerPicker'
import { tellMissing } from '~/ui/create/tellMissing'
import { Page } from '~/ui/info/Page'
import { useBusy } from '~/ui/info/useLoaded'
import { Button } from '~/ui/kit/Button'

export function AddMembers({ peer: id }: { peer: PeerId }) {
  const [selected, setSelected] = useState<PeerId[]>([])
  const [isBusy, run] = useBusy()
  const isChannel = findPeer(id)?.kind === 'channel'
  const add = () =>
    run(async () => {
      const missing = await engine.members.add(id, selected)
      popRight()
      tellMissing(missing, fullPeer(id)?.link)
    })
  return (
    <Page title={say(isChannel ? 'info.addSubscribers' : 'info.addMembers')}>
      <PeerPicker filter={canBeAdded} selected={selected} onChange={setSelected} />
      {selected.length > 0 && (
        <div class="InfoPage-save">
          <Button kind="filled" isWide isBusy={isBusy} onClick={add}>
            {say('info.add', { count: selected.length })}
          </Button>
        </div>
      )}
    </Page>
  )
}
