/** How long something may be looked at before it vanishes. */

import { say } from '~/store/words'
import { type MenuPlace, openMenu } from '~/ui/kit/Menu'
import { ONCE } from '~/ui/media/SpoilerCover'

const SECONDS = [3, 10, 30, 60]

export function openTimerMenu(
  at: MenuPlace,
  chosen: number | undefined,
  choose: (seconds: number | undefined) => void,
): void {
  const item = (label: string, seconds: number | undefined) => ({
    label,
    isChecked: chosen === seconds,
    onSelect: () => choose(seconds),
  })
  openMenu(at, [
    item(say('media.viewOnce'), ONCE),
    ...SECONDS.map((count) => item(say('media.seconds', { count }), count)),
    'line',
    item(say('media.noTimer'), undefined),
  ])
}
