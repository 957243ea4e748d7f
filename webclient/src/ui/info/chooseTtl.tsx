/** After how long new messages of a chat vanish. core.telegram.org/api/self-destruct */

import type { PeerId } from '~/contract/peers'
import { dialog } from '~/store/dialogs'
import { engine } from '~/store/engine'
import { useFullPeer } from '~/store/fullPeers'
import { openOverlay } from '~/store/navigation'
import { say } from '~/store/words'
import { Modal } from '~/ui/kit/Modal'
import { RadioList } from '~/ui/kit/RadioList'
import { showRefusal } from '~/ui/kit/toast'

const DAY = 86_400
const CHOICES = { never: 0, day: DAY, week: 7 * DAY, month: 31 * DAY } as const
type Choice = keyof typeof CHOICES

export function chooseTtl(chat: PeerId): void {
  openOverlay((close) => <TtlDialog chat={chat} onClose={close} />)
}

function TtlDialog({ chat, onClose }: { chat: PeerId; onClose: () => void }) {
  const known = dialog(chat)
  const full = useFullPeer(chat)
  const seconds = (known ? known.ttlSeconds : full?.ttlSeconds) ?? 0
  function choose(choice: Choice) {
    onClose()
    void engine.groups.setTtl(chat, CHOICES[choice]).catch(showRefusal)
  }
  return (
    <Modal title={say('info.autoDelete')} size="small" onClose={onClose}>
      <p>{say('info.autoDeleteText')}</p>
      <RadioList
        label={say('info.autoDelete')}
        options={(Object.keys(CHOICES) as Choice[]).map((value) => ({ value, label: say(`info.ttl_${value}`) }))}
        value={(Object.keys(CHOICES) as Choice[]).find((each) => CHOICES[each] === seconds)}
        onChange={choose}
      />
    </Modal>
  )
}
