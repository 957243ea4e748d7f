import { useEffect, useRef, useState } from 'preact/hooks'

import type { CodeSent } from '~/engine/areas/session'
import { engine, server } from '~/store/engine'
import { language, say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { TextField } from '~/ui/kit/TextField'
import { countries, findCountry, flagOf, loadCountries } from '~/ui/signIn/countries'
import { onlyDigits } from '~/ui/signIn/digits'
import { StepForm } from '~/ui/signIn/Entrance'
import { useAttempt } from '~/ui/signIn/useAttempt'

const FEWEST_DIGITS = 7

export function PhoneStep({ onSent, onQr }: { onSent: (sent: CodeSent) => void; onQr: () => void }) {
  const [typed, setTyped] = useState('+')
  const field = useRef<HTMLInputElement>(null)
  const { isBusy, error, setError, attempt } = useAttempt()
  const digits = onlyDigits(typed)
  const country = findCountry(countries.value, digits)

  useEffect(() => void loadCountries(), [language.value])
  useEffect(() => field.current?.focus(), [])

  function choose(iso: string) {
    const code = countries.value.find((each) => each.iso === iso)?.codes[0]
    if (code) setTyped(`+${code}`)
    field.current?.focus()
  }

  function submit() {
    if (digits.length < FEWEST_DIGITS) return setError(say('signIn.PHONE_NUMBER_INVALID'))
    void attempt(async () => onSent(await engine.session.sendCode(`+${digits}`)))
  }

  return (
    <StepForm title={say('signIn.welcome')} text={say(`signIn.${invitation()}`)} onSubmit={submit}>
      {countries.value.length > 0 && (
        <label class="CountryField">
          <span class="CountryField-label">{say('signIn.country')}</span>
          <select value={country?.iso ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{say('signIn.chooseCountry')}</option>
            {countries.value.map(({ iso, name, codes }) => (
              <option key={iso} value={iso}>
                {`${flagOf(iso)} ${name} \u2066+${codes[0] ?? ''}\u2069`}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        autocomplete="tel"
        dir="ltr"
        label={say('signIn.phone')}
        value={typed}
        onInput={setTyped}
        error={error}
        inputRef={field}
      />
      <Button kind="filled" type="submit" isWide isBusy={isBusy}>
        {say('signIn.next')}
      </Button>
      <Button kind="quiet" isWide onClick={onQr}>
        {say('signIn.byQr')}
      </Button>
    </StepForm>
  )
}

/** Which sentence says who is welcome. */
function invitation(): string {
  switch (server.value?.registration) {
    case 'closed':
      return 'membersOnly'
    case 'invite':
      return 'byInvitation'
    default:
      return 'typePhone'
  }
}
