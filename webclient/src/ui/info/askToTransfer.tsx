/** Making somebody else the owner. core.telegram.org/api/rights#ownership */

import { useState } from 'preact/hooks'

import type { Peer } from '~/contract/peers'
import { engine } from '~/store/engine'
import { openOverlay, popRight } from '~/store/navigation'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { confirm } from '~/ui/kit/confirm'
import { Modal } from '~/ui/kit/Modal'
import { TextField } from '~/ui/kit/TextField'
import { describeRefusal } from '~/ui/kit/toast'

export async function askToTransfer(chat: Peer, heir: Peer): Promise<void> {
  const isSure = await confirm({
    title: say('info.transfer'),
    text: say('info.transferText', { name: heir.title, chat: chat.title }),
    action: say('info.transferAction'),
    isDanger: true,
  })
  if (isSure) openOverlay((close) => <PasswordDialog chat={chat} heir={heir} onClose={close} />)
}

function PasswordDialog({ chat, heir, onClose }: { chat: Peer; heir: Peer; onClose: () => void }) {
  const [password, setPassword] = useState('')
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  async function go(event: Event) {
    event.preventDefault()
    setBusy(true)
    try {
      await engine.members.transfer(chat.id, heir.id, password)
      onClose()
      popRight()
    } catch (refused) {
      setError(describeRefusal(refused))
      setBusy(false)
    }
  }
  return (
    <Modal title={say('info.transfer')} size="small" onClose={onClose}>
      <form onSubmit={(event) => void go(event)}>
        <p>{say('info.transferPassword')}</p>
        <TextField
          type="password"
          autocomplete="current-password"
          label={say('info.password')}
          value={password}
          onInput={setPassword}
          error={error}
          autofocus
        />
        <Button kind="danger" isWide type="submit" isBusy={isBusy}>
          {say('info.transferAction')}
        </Button>
      </form>
    </Modal>
  )
}
