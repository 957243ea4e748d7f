/** Somebody new in the address book, by their number. */

import { useState } from 'preact/hooks'

import { engine } from '~/store/engine'
import { openOverlay, showChat } from '~/store/navigation'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { TextField } from '~/ui/kit/TextField'
import { describeRefusal } from '~/ui/kit/toast'

export function openAddContact(): void {
  openOverlay((close) => <AddContact onClose={close} />)
}

function AddContact({ onClose }: { onClose: () => void }) {
  const [phone, setPhone] = useState('')
  const [firstName, setFirstName] = useState('')
  const [lastName, setLastName] = useState('')
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function save(event: Event) {
    event.preventDefault()
    setBusy(true)
    setError('')
    try {
      const added = await engine.contacts.addByPhone(phone, { firstName: firstName.trim(), lastName: lastName.trim() })
      onClose()
      showChat({ chat: added })
    } catch (refused) {
      setError(describeRefusal(refused))
    } finally {
      setBusy(false)
    }
  }

  const footer = (
    <Button
      kind="filled"
      type="submit"
      form="add-contact"
      isBusy={isBusy}
      disabled={!firstName.trim() || !/\d{5}/.test(phone.replace(/\D/g, ''))}
    >
      {say('contacts.add')}
    </Button>
  )
  return (
    <Modal title={say('contacts.add')} size="small" onClose={onClose} footer={footer}>
      <form id="add-contact" class="AddContact" onSubmit={(event) => void save(event)}>
        <TextField
          label={say('contacts.phone')}
          type="tel"
          dir="ltr"
          autofocus
          name="contactPhone"
          value={phone}
          onInput={setPhone}
          error={error || undefined}
        />
        <TextField label={say('contacts.firstName')} name="contactFirstName" value={firstName} onInput={setFirstName} />
        <TextField label={say('contacts.lastName')} name="contactLastName" value={lastName} onInput={setLastName} />
      </form>
    </Modal>
  )
}
