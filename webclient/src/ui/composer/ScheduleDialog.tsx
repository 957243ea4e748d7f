import '~/ui/composer/ScheduleDialog.css'

import { useState } from 'preact/hooks'

import { WHEN_ONLINE } from '~/contract/outgoing'
import type { PeerId } from '~/contract/peers'
import { openOverlay } from '~/store/navigation'
import { peerSignal } from '~/store/peers'
import { say, writeDate } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { TextField } from '~/ui/kit/TextField'

const HOUR = 3600
/** The server sends what is due sooner at once. */
const SOON = 60
const YEAR = 365 * 24 * HOUR

/** When to send something to a chat: Unix seconds, WHEN_ONLINE, or undefined when the dialog was left. */
export function askForDate(chat: PeerId, date?: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    openOverlay((close) => (
      <ScheduleDialog
        chat={chat}
        date={date}
        onAnswer={(answer) => {
          close()
          resolve(answer)
        }}
      />
    ))
  })
}

interface Props {
  chat: PeerId
  date?: number
  onAnswer: (date: number | undefined) => void
}

function ScheduleDialog({ chat, date, onAnswer }: Props) {
  const now = Math.floor(Date.now() / 1000)
  const isKnown = date !== undefined && date !== WHEN_ONLINE && date > now
  const [wanted, setWanted] = useState(() => writeLocal(isKnown ? date : roundUp(now + HOUR)))
  const chosen = readLocal(wanted.day, wanted.time)
  const error = chosen === undefined || chosen < now + SOON ? 'tooSoon' : chosen > now + YEAR ? 'tooLate' : undefined
  const peer = peerSignal(chat).value
  const tellsOnline = peer?.kind === 'user' && !peer.isSelf && ['online', 'offline'].includes(peer.presence?.kind ?? '')
  const footer = (
    <>
      <Button kind="quiet" onClick={() => onAnswer(undefined)}>
        {say('kit.cancel')}
      </Button>
      <Button kind="filled" type="submit" form="ScheduleDialog" disabled={error !== undefined}>
        {say('composer.schedule')}
      </Button>
    </>
  )
  return (
    <Modal title={say('composer.scheduleTitle')} size="small" onClose={() => onAnswer(undefined)} footer={footer}>
      <form
        id="ScheduleDialog"
        class="ScheduleDialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen !== undefined && !error) onAnswer(chosen)
        }}
      >
        <div class="ScheduleDialog-fields">
          <TextField
            type="date"
            label={say('composer.day')}
            value={wanted.day}
            min={writeLocal(now).day}
            onInput={(day) => setWanted({ ...wanted, day })}
          />
          <TextField
            type="time"
            label={say('composer.time')}
            value={wanted.time}
            onInput={(time) => setWanted({ ...wanted, time })}
          />
        </div>
        <p class="ScheduleDialog-told" role="status">
          {error ? say(`composer.${error}`) : writeDate(chosen ?? now, { dateStyle: 'full', timeStyle: 'short' })}
        </p>
        {tellsOnline && (
          <Button isWide onClick={() => onAnswer(WHEN_ONLINE)}>
            {say('composer.whenOnline')}
          </Button>
        )}
      </form>
    </Modal>
  )
}

function roundUp(seconds: number): number {
  const quarter = HOUR / 4
  return Math.ceil(seconds / quarter) * quarter
}

/** As fields of a form have it: the reader's own time. */
function writeLocal(seconds: number): { day: string; time: string } {
  const date = new Date(seconds * 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  }
}

function readLocal(day: string, time: string): number | undefined {
  const milliseconds = new Date(`${day}T${time}`).getTime()
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000)
}
