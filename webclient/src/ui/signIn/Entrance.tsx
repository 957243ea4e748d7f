/** The way in: a phone number, a code, and a name for who is new. */

import { useState } from 'preact/hooks'

import { Refused } from '~/contract/wire'
import type { CodeSent } from '~/engine/areas/session'
import { engine, server } from '~/store/engine'
import { say } from '~/store/words'

export default function Entrance() {
  const [sent, setSent] = useState<CodeSent>()
  const [step, setStep] = useState<'phone' | 'code' | 'signUp' | 'password'>('phone')
  const [error, setError] = useState('')

  async function go(event: Event) {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const field = (name: string) => String(form.get(name) ?? '')
    try {
      setError('')
      if (step === 'phone') {
        setSent(await engine.session.sendCode(field('phone')))
        return setStep('code')
      }
      const led =
        step === 'code' && sent
          ? await engine.session.signIn(sent, field('code'))
          : step === 'password'
            ? await engine.session.checkPassword(field('password'))
            : sent && (await engine.session.signUp(sent, field('firstName'), field('lastName')))
      if (led && led.step !== 'done') setStep(led.step)
    } catch (refused) {
      setError(refused instanceof Refused ? refused.refusal.name : String(refused))
    }
  }

  return (
    <form class="Entrance" onSubmit={(event) => void go(event)}>
      <h1>{server.value?.name}</h1>
      {step === 'phone' && <input key="phone" name="phone" inputMode="tel" aria-label={say('signIn.phone')} />}
      {step === 'code' && <input key="code" name="code" inputMode="numeric" aria-label={say('signIn.code')} />}
      {step === 'password' && <input key="p" name="password" type="password" aria-label={say('signIn.password')} />}
      {step === 'signUp' && <input key="first" name="firstName" aria-label={say('signIn.firstName')} />}
      {step === 'signUp' && <input key="last" name="lastName" aria-label={say('signIn.lastName')} />}
      {error && <p role="alert">{error}</p>}
      <button>{say('signIn.next')}</button>
    </form>
  )
}
