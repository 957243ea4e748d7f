import { say } from '~/store/words'
import { Spinner } from '~/ui/kit/Spinner'

export function Loading() {
  return (
    <div class="Settings-loading">
      <Spinner label={say('kit.loading')} />
    </div>
  )
}
