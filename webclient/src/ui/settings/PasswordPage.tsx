import { useState } from 'preact/hooks'

import type { PasswordState } from '~/contract/settings'
import { engine, server } from '~/store/engine'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { confirm } from '~/ui/kit/confirm'
import { EmptyState } from '~/ui/kit/EmptyState'
import { Section } from '~/ui/kit/Section'
import { TextField } from '~/ui/kit/TextField'
import { describeRefusal, showRefusal, toast } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { Loading } from '~/ui/settings/Loading'

/** A second password, asked for after the code: set, changed and taken away here. */
export function PasswordPage() {
  const { value: state, reload } = useAnswer(() => engine.password.get())
  if (!state) return <Loading />
  if (!server.value?.canSetPassword) return <EmptyState icon="key" title={say('settings.passwordUnavailable')} />
  return (
    <Section note={say('settings.passwordNote')}>
      <Form key={String(state.isSet)} state={state} onDone={reload} />
    </Section>
  )
}

function Form({ state, onDone }: { state: PasswordState; onDone: () => void }) {
  const [fields, setFields] = useState({ current: '', next: '', again: '', hint: '' })
  const [wrong, setWrong] = useState('')
  const [isBusy, setBusy] = useState(false)
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onInput: (value: string) => setFields((before) => ({ ...before, [name]: value })),
  })
  const differs = fields.again !== '' && fields.again !== fields.next

  async function attempt(deed: () => Promise<void>, said: string) {
    setBusy(true)
    setWrong('')
    try {
      await deed()
      setFields({ current: '', next: '', again: '', hint: '' })
      toast(said)
      onDone()
    } catch (error) {
      if (state.isSet) setWrong(describeRefusal(error))
      else showRefusal(error)
    }
    setBusy(false)
  }

  function save(event: Event) {
    event.preventDefault()
    const { current, next, hint } = fields
    void attempt(() => engine.password.set({ current, next, hint }), say('settings.passwordSet'))
  }

  async function remove() {
    const question = {
      title: say('settings.removePasswordSure'),
      action: say('settings.removePassword'),
      isDanger: true,
    }
    if (await confirm(question)) {
      await attempt(() => engine.password.remove(fields.current), say('settings.passwordRemoved'))
    }
  }

  return (
    <form class="Settings-form" onSubmit={save}>
      {state.isSet && (
        <TextField
          label={say('settings.currentPassword')}
          type="password"
          autocomplete="current-password"
          error={wrong}
          hint={state.hint && say('settings.passwordHintIs', { hint: state.hint })}
          {...field('current')}
        />
      )}
      <TextField label={say('settings.newPassword')} type="password" autocomplete="new-password" {...field('next')} />
      <TextField
        label={say('settings.passwordAgain')}
        type="password"
        autocomplete="new-password"
        error={differs ? say('settings.passwordsDiffer') : undefined}
        {...field('again')}
      />
      <TextField label={say('settings.passwordHint')} autocomplete="off" {...field('hint')} />
      <Button
        type="submit"
        kind="filled"
        isWide
        isBusy={isBusy}
        disabled={!fields.next || fields.next !== fields.again || (state.isSet && !fields.current)}
      >
        {say(state.isSet ? 'settings.changePassword' : 'settings.setPassword')}
      </Button>
      {state.isSet && (
        <Button kind="danger" isWide disabled={!fields.current || isBusy} onClick={() => void remove()}>
          {say('settings.removePassword')}
        </Button>
      )}
    </form>
  )
}
