/** A public name, looked up while it is written. */

import { useEffect, useState } from 'preact/hooks'

import type { PeerId } from '~/contract/peers'
import type { NameAnswer } from '~/engine/areas/groups'
import { engine, server } from '~/store/engine'
import { say } from '~/store/words'
import { TextField } from '~/ui/kit/TextField'
import { describeRefusal } from '~/ui/kit/toast'

/** `same`: what it is already; `empty` and `checking` are no answers yet. */
export type NameState = NameAnswer | 'empty' | 'checking' | 'same'

interface Props {
  /** None: a chat that is not made yet. */
  chat?: PeerId
  /** What it is called now. */
  present?: string
  value: string
  onInput: (value: string) => void
  onState: (state: NameState) => void
}

const ASK_AFTER_MS = 300
const FORM = /^[a-z]\w{4,31}$/i

export function NameField({ chat, present = '', value, onInput, onState }: Props) {
  const [state, setState] = useState<NameState>('empty')
  const [refusal, setRefusal] = useState('')

  useEffect(() => {
    const told = (next: NameState) => {
      setState(next)
      onState(next)
    }
    setRefusal('')
    if (!value) return told('empty')
    if (value.toLowerCase() === present.toLowerCase()) return told('same')
    if (!FORM.test(value)) return told('invalid')
    told('checking')
    let isLatest = true
    const timer = setTimeout(() => {
      engine.groups.checkName(chat, value).then(
        (answer) => isLatest && told(answer),
        (error: unknown) => isLatest && (setRefusal(describeRefusal(error)), told('invalid')),
      )
    }, ASK_AFTER_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [value, chat, present])

  const isWrong = state === 'taken' || state === 'invalid' || state === 'tooMany'
  const prefix = server.value?.linkPrefix ?? `${location.origin}/`
  return (
    <TextField
      name="username"
      label={say('create.publicName')}
      dir="ltr"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      value={value}
      onInput={(text) => onInput(text.trim().replace(/^@/, ''))}
      error={refusal || (isWrong ? say(`create.name_${state}`) : undefined)}
      hint={
        <>
          {state === 'free' ? say('create.name_free') : say('create.nameHint')}{' '}
          <bdi dir="ltr">
            {prefix}
            {value || '…'}
          </bdi>
        </>
      }
    />
  )
}
