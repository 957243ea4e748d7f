import type { PeerId } from '~/contract/peers'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import { copyText } from '~/ui/info/copyText'
import { showRefusal, toast } from '~/ui/kit/toast'

/** Who does not let themselves be added can be sent the link. */
export function tellMissing(missing: readonly PeerId[], link: string | undefined): void {
  if (!missing.length) return
  const names = missing.map((user) => findPeer(user)?.title ?? '').join(say('kit.comma'))
  const copy = { label: say('info.copyLink'), onSelect: () => void copyText(link ?? '').catch(showRefusal) }
  toast(say('create.missing', { names, count: missing.length }), { action: link ? copy : undefined })
}
