/** The way in: a number, the code sent to it, a name for who is new or a password for who has set one. */

import '~/ui/signIn/Entrance.css'

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

import type { CodeSent, SignInStep } from '~/engine/areas/session'
import { isKept, server } from '~/store/engine'
import { say } from '~/store/words'
import { IconButton } from '~/ui/kit/IconButton'
import { CodeStep } from '~/ui/signIn/CodeStep'
import { type Goal, GoalCard } from '~/ui/signIn/Goal'
import { LanguageChooser } from '~/ui/signIn/LanguageChooser'
import { NameStep } from '~/ui/signIn/NameStep'
import { PasswordStep } from '~/ui/signIn/PasswordStep'
import { PhoneStep } from '~/ui/signIn/PhoneStep'
import { QrStep } from '~/ui/signIn/QrStep'

type Step =
  | { step: 'phone' }
  | { step: 'qr' }
  | { step: 'code'; sent: CodeSent }
  | { step: 'signUp'; sent: CodeSent }
  | { step: 'password'; hint?: string }

/** `goal`: where a link leads from here. */
export default function Entrance({ goal }: { goal?: Goal }) {
  const [current, setCurrent] = useState<Step>({ step: 'phone' })
  const begin = () => setCurrent({ step: 'phone' })

  /** Who is signed in now is told by an event, which shows their chats in place of this. */
  function goOn(led: SignInStep, sent?: CodeSent) {
    if (led.step === 'password') setCurrent(led)
    else if (led.step === 'signUp' && sent) setCurrent({ step: 'signUp', sent })
  }

  return (
    <main class="Entrance">
      <LanguageChooser />
      <div class="Entrance-card">
        {current.step !== 'phone' && (
          <IconButton class="Entrance-back" icon="back" label={say('kit.back')} onClick={begin} />
        )}
        {goal && <GoalCard goal={goal} />}
        {content()}
        {!isKept.value && <p class="Entrance-note">{say('signIn.notKept')}</p>}
      </div>
      <p class="Entrance-server">
        <bdi>{server.value?.name}</bdi>
      </p>
    </main>
  )

  function content() {
    switch (current.step) {
      case 'phone':
        return (
          <PhoneStep onSent={(sent) => setCurrent({ step: 'code', sent })} onQr={() => setCurrent({ step: 'qr' })} />
        )
      case 'qr':
        return <QrStep onDone={goOn} onPhone={begin} />
      case 'code':
        return <CodeStep sent={current.sent} onDone={(led) => goOn(led, current.sent)} />
      case 'signUp':
        return <NameStep sent={current.sent} />
      case 'password':
        return <PasswordStep hint={current.hint} />
    }
  }
}

interface StepFormProps {
  title: string
  /** What is to be known, or done. */
  text: ComponentChildren
  onSubmit: () => void
  children: ComponentChildren
}

/** What every step looks like. */
export function StepForm({ title, text, onSubmit, children }: StepFormProps) {
  function submit(event: Event) {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form class="StepForm" onSubmit={submit} noValidate>
      <h1 class="StepForm-title">{title}</h1>
      <p class="StepForm-text">{text}</p>
      {children}
    </form>
  )
}
