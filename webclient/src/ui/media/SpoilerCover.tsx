import { signal } from '@preact/signals'

import { FIRST_PENDING_ID, type Message } from '~/contract/messages'
import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { writeDuration } from '~/ui/media/writing'

/** `ttlSeconds` of what may be seen once only. */
export const ONCE = 0x7fffffff

/** What was uncovered stays so while the page lives. */
const uncovered = signal<ReadonlySet<string>>(new Set())

/** Whether something is to be covered, and what uncovers it. */
export function useSpoiler(message: Message, media: { isSpoiler?: boolean }): [boolean, () => void] {
  const key = `${message.chat}:${message.id}`
  const isCovered = !!media.isSpoiler && message.id < FIRST_PENDING_ID && !uncovered.value.has(key)
  return [isCovered, () => (uncovered.value = new Set([...uncovered.value, key]))]
}

/** Lies over what somebody may not want to see at once, or what vanishes after it was seen. */
export function SpoilerCover({ ttlSeconds, onUncover }: { ttlSeconds?: number; onUncover: () => void }) {
  const label = ttlSeconds === ONCE ? say('media.viewOnce') : ttlSeconds ? say('media.viewTimed') : say('media.spoiler')
  return (
    <button type="button" class="SpoilerCover" onClick={onUncover}>
      <span class="SpoilerCover-label">
        <Icon name={ttlSeconds ? 'eye' : 'eyeOff'} size={20} />
        {label}
        {ttlSeconds && ttlSeconds !== ONCE ? <bdi>{writeDuration(ttlSeconds)}</bdi> : null}
      </span>
    </button>
  )
}
