import { useState } from 'preact/hooks'

import type { Peer, PeerId } from '~/contract/peers'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { PeerPicker } from '~/ui/chatList/PeerPicker'
import type { Composition } from '~/ui/composer/Composition'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'

/** Only those whose number we know can be passed on. */
const hasPhone = (peer: Peer) => peer.kind === 'user' && !!peer.phone

export function ContactDialog({ composition, close }: { composition: Composition; close: () => void }) {
  const [selected, setSelected] = useState<PeerId[]>([])
  const chosen = selected[0] === undefined ? undefined : findPeer(selected[0])
  function send() {
    if (!chosen?.phone) return
    const { id: user, phone, firstName = chosen.title, lastName = '' } = chosen
    composition.sendMedia({ kind: 'contact', phone, firstName, lastName, user })
    close()
  }
  const footer = (
    <Button kind="filled" disabled={!chosen} onClick={send}>
      {say('composer.sendContact')}
    </Button>
  )
  return (
    <Modal title={say('composer.contact')} onClose={close} footer={footer}>
      <PeerPicker filter={hasPhone} selected={selected} onChange={setSelected} isSingle />
    </Modal>
  )
}
