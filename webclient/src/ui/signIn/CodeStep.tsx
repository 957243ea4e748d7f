import { useEffect, useRef, useState } from 'preact/hooks'

import type { CodeSent, SignInStep } from '~/engine/areas/session'
import { engine, server } from '~/store/engine'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { TextField } from '~/ui/kit/TextField'
import { onlyDigits } from '~/ui/signIn/digits'
import { StepForm } from '~/ui/signIn/Entrance'
import { useAttempt } from '~/ui/signIn/useAttempt'

const RESEND_SECONDS = 60

interface Props {
  sent: CodeSent
  onDone: (led: SignInStep) => void
}

export function CodeStep({ sent: first, onDone }: Props) {
  const [sent, setSent] = useState(first)
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { isBusy, error, setError, attempt } = useAttempt()
  const left = useCountdown(sent)

  useEffect(() => field.current?.focus(), [])

  function check(code: string) {
    void attempt(async () => onDone(await engine.session.signIn(sent, code)))
  }

  /** Goes on by itself when the code is whole. */
  function type(text: string) {
    const code = onlyDigits(text).slice(0, sent.length)
    setTyped(code)
    setError(undefined)
    if (code.length === sent.length) check(code)
  }

  function submit() {
    if (typed.length < sent.length) setError(say('signIn.PHONE_CODE_EMPTY'))
    else check(typed)
  }

  return (
    <StepForm title={`\u2066${sent.phone}\u2069`} text={say(`signIn.${whereToLook(sent)}`)} onSubmit={submit}>
      <TextField
        name="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        dir="ltr"
        label={say('signIn.code')}
        value={typed}
        onInput={type}
        error={error}
        inputRef={field}
      />
      <Button kind="filled" type="submit" isWide isBusy={isBusy}>
        {say('signIn.next')}
      </Button>
      <Button
        kind="quiet"
        isWide
        disabled={left > 0}
        onClick={() => void attempt(async () => setSent(await engine.session.sendCode(sent.phone)))}
      >
        {left > 0 ? say('signIn.resendIn', { count: left }) : say('signIn.resend')}
      </Button>
    </StepForm>
  )
}

/** Which sentence says where the code is to be found. */
function whereToLook({ by }: CodeSent): string {
  if (by === 'app') return 'codeInApp'
  return server.value?.isDevelopment ? 'codeInTerminal' : 'codeFromOperator'
}

/** Seconds until another code may be asked for. */
function useCountdown(sent: CodeSent): number {
  const [left, setLeft] = useState(RESEND_SECONDS)
  useEffect(() => {
    setLeft(RESEND_SECONDS)
    const timer = setInterval(() => setLeft((before) => Math.max(before - 1, 0)), 1000)
    return () => clearInterval(timer)
  }, [sent])
  return left
}
