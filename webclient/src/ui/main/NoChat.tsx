import { say } from '~/store/words'
import { EmptyState } from '~/ui/kit/EmptyState'

export function NoChat() {
  return (
    <div class="Main-nothing">
      <EmptyState icon="comment" title={say('main.chooseChat')} />
    </div>
  )
}
