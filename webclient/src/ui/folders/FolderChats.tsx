import { useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { openOverlay } from '~/store/navigation'
import { say } from '~/store/words'
import { FoundContent } from '~/ui/chatList/FoundRow'
import { PeerPicker } from '~/ui/chatList/PeerPicker'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'

interface Props {
  label: string
  peers: readonly PeerId[]
  onChange: (peers: PeerId[]) => void
}

/** Chats that a folder names, and the way to choose them. */
export function FolderChats({ label, peers, onChange }: Props) {
  return (
    <>
      <Button
        kind="quiet"
        icon="plus"
        onClick={() =>
          openOverlay((close) => (
            <Chooser
              label={label}
              peers={peers}
              onClose={close}
              onDone={(chosen) => {
                close()
                onChange(chosen)
              }}
            />
          ))
        }
      >
        {label}
      </Button>
      <ul>
        {peers.map((peer) => (
          <li key={peer} class="FoundRow">
            <FoundContent peer={peer} size={36} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Chooser(props: {
  label: string
  peers: readonly PeerId[]
  onClose: () => void
  onDone: (peers: PeerId[]) => void
}) {
  const [selected, setSelected] = useState(props.peers)
  const footer = (
    <Button kind="filled" onClick={() => props.onDone([...selected])}>
      {say('kit.done')}
    </Button>
  )
  return (
    <Modal title={props.label} onClose={props.onClose} footer={footer}>
      <PeerPicker label={props.label} selected={selected} onChange={setSelected} />
    </Modal>
  )
}
