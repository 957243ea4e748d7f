/** One try after the other at what the server may refuse. */

import { useState } from 'preact/hooks'

import { Refused } from '~/contract/wire'
import { canSay, say } from '~/store/words'
import { describeRefusal } from '~/ui/kit/toast'

/** `attempt(work)` runs it unless something runs already; what it is refused for is `error`, in words. */
export function useAttempt() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function attempt(work: () => Promise<void>) {
    if (isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      await work()
    } catch (refused) {
      setError(describe(refused))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, error, setError, attempt }
}

/** What signing in is refused for has words of its own. */
function describe(error: unknown): string {
  const key = error instanceof Refused ? `signIn.${error.refusal.name}` : ''
  return canSay(key) ? say(key) : describeRefusal(error)
}
