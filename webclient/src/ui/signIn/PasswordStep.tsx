import { useEffect, useRef, useState } from 'preact/hooks'

import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { TextField } from '~/ui/kit/TextField'
import { StepForm } from '~/ui/signIn/Entrance'
import { useAttempt } from '~/ui/signIn/useAttempt'

export function PasswordStep({ hint }: { hint?: string }) {
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { isBusy, error, attempt } = useAttempt()

  useEffect(() => field.current?.focus(), [])

  function submit() {
    void attempt(async () => void (await engine.session.checkPassword(password)))
  }

  return (
    <StepForm title={say('signIn.yourPassword')} text={say('signIn.passwordText')} onSubmit={submit}>
      <TextField
        name="password"
        type="password"
        autocomplete="current-password"
        label={say('signIn.password')}
        hint={hint ? say('signIn.passwordHint', { hint }) : undefined}
        value={password}
        onInput={setPassword}
        error={error}
        inputRef={field}
      />
      <Button kind="filled" type="submit" isWide isBusy={isBusy}>
        {say('signIn.next')}
      </Button>
    </StepForm>
  )
}
