import { useState } from 'preact/hooks'

import type { Message } from '~/contract/messages'
import type { Peer, PeerId } from '~/contract/peers'
import { canTakeAway, canWrite } from '~/contract/rights'
import { setComposing } from '~/store/composing'
import { engine } from '~/store/engine'
import { showChat } from '~/store/navigation'
import { peerSignal } from '~/store/peers'
import { say } from '~/store/words'
import { PeerPicker } from '~/ui/chatList/PeerPicker'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { showRefusal, toast } from '~/ui/kit/toast'
import { TextArea } from '~/ui/kit/TextField'

/** Where to forward to. One chat is opened, so that something can be added; several get it at once, with a comment. */
export function ForwardDialog({ messages, close }: { messages: Message[]; close: () => void }) {
  const [selected, setSelected] = useState<PeerId[]>([])
  const [comment, setComment] = useState('')
  const [first] = messages
  const source = first && peerSignal(first.chat).peek()
  const isAllowed = source !== undefined && messages.every((message) => canTakeAway(source, message))
  if (!isAllowed) {
    return (
      <Modal title={say('composer.forwardTitle')} size="small" onClose={close}>
        <p>{say('composer.forwardRefused')}</p>
      </Modal>
    )
  }
  function open(chat: PeerId) {
    close()
    showChat({ chat })
    setComposing({ chat }, { forward: { messages } })
  }
  async function send() {
    close()
    try {
      for (const chat of selected) await sendTo(chat, messages, comment.trim())
      toast(say('composer.forwarded', { count: selected.length }))
    } catch (error) {
      showRefusal(error)
    }
  }
  const [only] = selected
  const finish = () => (selected.length === 1 && only !== undefined ? open(only) : void send())
  const footer = (
    <>
      {selected.length > 1 && (
        <TextArea label={say('composer.forwardComment')} value={comment} onInput={setComment} maxLength={4096} />
      )}
      <Button kind="filled" disabled={only === undefined} onClick={finish}>
        {selected.length > 1 ? say('composer.forwardTo', { count: selected.length }) : say('composer.continue')}
      </Button>
    </>
  )
  return (
    <Modal title={say('composer.forwardTitle')} class="ForwardDialog" onClose={close} footer={footer}>
      <PeerPicker filter={mayGet} selected={selected} onChange={setSelected} onDone={finish} />
    </Modal>
  )
}

function mayGet(peer: Peer): boolean {
  return canWrite(peer)
}

async function sendTo(chat: PeerId, messages: Message[], comment: string): Promise<void> {
  const from = messages[0]?.chat
  if (from === undefined) return
  const place = { chat }
  if (comment) await engine.sending.send({ place, text: comment, entities: [] })
  await engine.sending.forward({ place, from, ids: messages.map(({ id }) => id) })
}
