import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { titleOf } from '~/store/names'
import { peerSignal } from '~/store/peers'
import { say } from '~/store/words'
import { confirm } from '~/ui/kit/confirm'
import { showRefusal } from '~/ui/kit/toast'

/** Ask, then take somebody out of the address book. */
export async function removeContact(id: PeerId): Promise<void> {
  const isMeant = await confirm({
    title: say('contacts.delete'),
    text: say('contacts.deleteQuestion', { name: titleOf(peerSignal(id).peek()) }),
    action: say('kit.delete'),
    isDanger: true,
  })
  if (isMeant) await engine.contacts.remove(id).catch(showRefusal)
}
