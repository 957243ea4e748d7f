/** After how long new messages of a chat vanish. core.telegram.org/api/self-destruct */

import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { openOverlay } from '~/store/navigation'
import { say } from '~/store/words'
import { Modal } from '~/ui/kit/Modal'
import { RadioList } from '~/ui/kit/RadioList'
import { showRefusal } from '~/ui/kit/toast'

const DAY = 86_400
const CHOICES = { never: 0, day: DAY, week: 7 * DAY, month: 31 * DAY } as const
type Choice = keyof typeof CHOICES

export function chooseTtl(chat: PeerId, seconds: number): void {
  openOverlay((close) => {
    const now = (Object.keys(CHOICES) as Choice[]).find((each) => CHOICES[each] === seconds)
    function choose(choice: Choice) {
      close()
      void engine.groups.setTtl(chat, CHOICES[choice]).catch(showRefusal)
    }
    return (
      <Modal title={say('info.autoDelete')} size="small" onClose={close}>
        <p>{say('info.autoDeleteText')}</p>
        <RadioList
          label={say('info.autoDelete')}
          options={(Object.keys(CHOICES) as Choice[]).map((value) => ({ value, label: say(`info.ttl_${value}`) }))}
          value={now}
          onChange={choose}
        />
      </Modal>
    )
  })
}
