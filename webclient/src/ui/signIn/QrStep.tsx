import { useEffect, useState } from 'preact/hooks'
import { encode } from 'uqr'

import type { SignInStep } from '~/engine/areas/session'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { Spinner } from '~/ui/kit/Spinner'
import { StepForm } from '~/ui/signIn/Entrance'
import { useAttempt } from '~/ui/signIn/useAttempt'

/** Milliseconds between looks at whether the code has been accepted. */
const LOOK_MS = 2000

interface Props {
  onDone: (led: SignInStep) => void
  onPhone: () => void
}

/** A picture that a signed-in phone takes. core.telegram.org/api/qr-login */
export function QrStep({ onDone, onPhone }: Props) {
  const [url, setUrl] = useState<string>()
  const { error, attempt } = useAttempt()

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    async function look() {
      const token = await engine.session.exportLoginToken()
      if (isGone) return
      if ('step' in token) return onDone(token)
      setUrl(token.url)
      timer = setTimeout(() => void attempt(look), LOOK_MS)
    }
    void attempt(look)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])

  return (
    <StepForm title={say('signIn.qrTitle')} text={say('signIn.qrText')} onSubmit={onPhone}>
      <div class="QrStep-picture">{url ? <QrPicture text={url} /> : <Spinner size={40} />}</div>
      {error && <p role="alert">{error}</p>}
      <Button kind="quiet" type="submit" isWide>
        {say('signIn.byPhone')}
      </Button>
    </StepForm>
  )
}

function QrPicture({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg class="QrStep-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('signIn.qrTitle')}>
      <path d={path} />
    </svg>
  )
}
