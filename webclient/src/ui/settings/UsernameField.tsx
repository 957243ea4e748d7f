import { useEffect, useState } from 'preact/hooks'

import { Refused } from '~/contract/wire'
import { engine, server } from '~/store/engine'
import { say } from '~/store/words'
import { TextField } from '~/ui/kit/TextField'
import { describeRefusal } from '~/ui/kit/toast'

interface Username {
  value: string
  setValue: (value: string) => void
  error: string | undefined
  isFree: boolean
}

/** How long one stops writing before the server is asked. */
const PAUSE_MS = 350

/** A username as it is being chosen; whether it can be had is asked of the server. */
export function useUsername(own: string): Username {
  const [value, setValue] = useState(own)
  const [checked, setChecked] = useState<{ of: string; error?: string }>()
  useEffect(() => {
    if (!value || value === own) return
    let isWanted = true
    const timer = setTimeout(async () => {
      const error = await check(value)
      if (isWanted) setChecked({ of: value, error })
    }, PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [value])
  const isChecked = checked?.of === value && value !== own
  const error = isChecked ? checked.error : undefined
  return { value, setValue, error, isFree: isChecked && !error }
}

async function check(username: string): Promise<string | undefined> {
  try {
    return (await engine.account.isUsernameFree(username)) ? undefined : say('errors.USERNAME_OCCUPIED')
  } catch (error) {
    return describeRefusal(error instanceof Refused ? error : new Error(String(error)))
  }
}

export function UsernameField({ value, setValue, error, isFree }: Username) {
  const link = `${server.value?.linkPrefix ?? ''}${value}`
  return (
    <TextField
      label={say('settings.username')}
      name="username"
      dir="ltr"
      value={value}
      onInput={(text) => setValue(text.replace(/^@/, '').trim())}
      error={error}
      hint={
        value ? say(isFree ? 'settings.usernameFree' : 'settings.usernameLink', { link }) : say('settings.usernameNote')
      }
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      maxLength={32}
    />
  )
}
