/** Going to a day of a chat. */

import { useState } from 'preact/hooks'

import type { Place } from '~/contract/messages'
import { engine } from '~/store/engine'
import { jumpTo } from '~/store/jumps'
import { openOverlay } from '~/store/navigation'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { showRefusal } from '~/ui/kit/toast'

export function openDateDialog(place: Place, date: number): void {
  openOverlay((close) => <DateDialog place={place} date={date} onClose={close} />)
}

function DateDialog({ place, date, onClose }: { place: Place; date: number; onClose: () => void }) {
  const [day, setDay] = useState(asField(new Date(date * 1000)))

  async function go() {
    onClose()
    try {
      const found = await engine.history.findByDate(place, new Date(`${day}T00:00`).getTime() / 1000)
      if (found) jumpTo(place, found)
    } catch (error) {
      showRefusal(error)
    }
  }

  const footer = (
    <>
      <Button kind="quiet" onClick={onClose}>
        {say('kit.cancel')}
      </Button>
      <Button kind="filled" disabled={!day} onClick={() => void go()}>
        {say('chat.go')}
      </Button>
    </>
  )
  return (
    <Modal title={say('chat.goToDate')} size="small" hasNoCross onClose={onClose} footer={footer}>
      <input
        type="date"
        class="DateDialog-day"
        autofocus
        aria-label={say('chat.date')}
        max={asField(new Date())}
        value={day}
        onInput={(event) => setDay(event.currentTarget.value)}
      />
    </Modal>
  )
}

/** As fields for days have it: by the reader's clock. */
function asField(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
