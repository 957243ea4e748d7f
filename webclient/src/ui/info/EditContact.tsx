/** What we call somebody. core.telegram.org/method/contacts.addContact */

import { useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { popRight } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { Page, Waiting } from '~/ui/info/Page'
import { useBusy } from '~/ui/info/useLoaded'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { Checkbox } from '~/ui/kit/Checkbox'
import { TextField } from '~/ui/kit/TextField'

const NAME_LENGTH = 64

export function EditContact({ peer: id }: { peer: PeerId }) {
  const peer = findPeer(id)
  const [firstName, setFirstName] = useState(peer?.firstName ?? '')
  const [lastName, setLastName] = useState(peer?.lastName ?? '')
  const [sharesPhone, setSharesPhone] = useState(false)
  const [isBusy, run] = useBusy()
  if (!peer) return <Page title={say('info.addContact')} children={<Waiting />} />
  function save(event: Event) {
    event.preventDefault()
    run(async () => {
      await engine.contacts.save(id, { firstName: firstName.trim(), lastName: lastName.trim(), sharesPhone })
      popRight()
    })
  }
  return (
    <Page title={say(peer.isContact ? 'info.editContact' : 'info.addContact')}>
      <form class="InfoPage-form" onSubmit={save}>
        <div class="InfoPage-center">
          <Avatar peer={id} size={96} />
        </div>
        <TextField
          name="firstName"
          label={say('info.firstName')}
          maxLength={NAME_LENGTH}
          value={firstName}
          onInput={setFirstName}
        />
        <TextField
          name="lastName"
          label={say('info.lastName')}
          maxLength={NAME_LENGTH}
          value={lastName}
          onInput={setLastName}
        />
        {!peer.isContact && (
          <Checkbox
            label={say('info.sharePhone')}
            hint={say('info.sharePhoneHint', { name: peer.title })}
            isOn={sharesPhone}
            onChange={setSharesPhone}
          />
        )}
        <Button kind="filled" isWide type="submit" isBusy={isBusy} disabled={!firstName.trim()}>
          {say('kit.save')}
        </Button>
      </form>
    </Page>
  )
}
