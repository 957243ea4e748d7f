import { useEffect, useRef, useState } from 'preact/hooks'

import type { CodeSent } from '~/engine/areas/session'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { TextField } from '~/ui/kit/TextField'
import { StepForm } from '~/ui/signIn/Entrance'
import { useAttempt } from '~/ui/signIn/useAttempt'

/** As long as the server takes it. */
const NAME_LENGTH = 64

export function NameStep({ sent }: { sent: CodeSent }) {
  const [firstName, setFirstName] = useState('')
  const [lastName, setLastName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { isBusy, error, setError, attempt } = useAttempt()

  useEffect(() => field.current?.focus(), [])

  function submit() {
    if (!firstName.trim()) return setError(say('signIn.FIRSTNAME_INVALID'))
    void attempt(async () => void (await engine.session.signUp(sent, firstName.trim(), lastName.trim())))
  }

  return (
    <StepForm title={say('signIn.yourName')} text={say('signIn.nameText')} onSubmit={submit}>
      <TextField
        name="firstName"
        autocomplete="given-name"
        label={say('signIn.firstName')}
        maxLength={NAME_LENGTH}
        value={firstName}
        onInput={(name) => {
          setFirstName(name)
          setError(undefined)
        }}
        error={error}
        inputRef={field}
      />
      <TextField
        name="lastName"
        autocomplete="family-name"
        label={say('signIn.lastName')}
        maxLength={NAME_LENGTH}
        value={lastName}
        onInput={setLastName}
      />
      <Button kind="filled" type="submit" isWide isBusy={isBusy}>
        {say('signIn.begin')}
      </Button>
    </StepForm>
  )
}
