/** Who is told of a channel that was just made: chosen people are subscribed, or nobody is yet. */

import { useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { canBeAdded } from '~/contract/rights'
import { engine } from '~/store/engine'
import { loadFullPeer } from '~/store/fullPeers'
import { popLeft, showChat } from '~/store/navigation'
import { say } from '~/store/words'
import { PeerPicker } from '~/ui/chatList/PeerPicker'
import { Step } from '~/ui/create/Steps'
import { tellMissing } from '~/ui/create/tellMissing'
import { useBusy } from '~/ui/info/useLoaded'

export function InviteStep({ chat }: { chat: PeerId }) {
  const [selected, setSelected] = useState<PeerId[]>([])
  const [isBusy, run] = useBusy()

  function finish() {
    popLeft()
    showChat({ chat })
  }
  const add = () =>
    run(async () => {
      const missing = await engine.members.add(chat, selected)
      finish()
      if (missing.length) tellMissing(missing, (await loadFullPeer(chat)).link)
    })

  return (
    <Step
      title={say('info.addSubscribers')}
      next={selected.length ? say('info.add', { count: selected.length }) : say('create.withoutMembers')}
      canGoOn
      isBusy={isBusy}
      onBack={finish}
      onNext={selected.length ? add : finish}
    >
      <PeerPicker filter={canBeAdded} selected={selected} onChange={setSelected} />
    </Step>
  )
}
