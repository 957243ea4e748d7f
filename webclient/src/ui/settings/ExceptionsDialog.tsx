import { useState } from 'preact/hooks'

import type { Peer, PeerId } from '~/contract/peers'
import { say } from '~/store/words'
import { PeerPicker } from '~/ui/chatList/PeerPicker'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'

interface Props {
  title: string
  chosen: PeerId[]
  onDone: (chosen: PeerId[]) => void
  onClose: () => void
}

const isPerson = (peer: Peer) => peer.kind === 'user' && !peer.isSelf && !peer.isDeleted

/** Whom a rule does not hold for. */
export function ExceptionsDialog({ title, chosen, onDone, onClose }: Props) {
  const [selected, setSelected] = useState<readonly PeerId[]>(chosen)
  function done() {
    onDone([...selected])
    onClose()
  }
  const footer = (
    <Button kind="filled" onClick={done}>
      {say('kit.save')}
    </Button>
  )
  return (
    <Modal title={title} onClose={onClose} footer={footer}>
      <PeerPicker filter={isPerson} selected={selected} onChange={setSelected} />
    </Modal>
  )
}
