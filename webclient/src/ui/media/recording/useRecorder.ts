/** Recording from when a component is there until it is sent or thrown away. */

import { useEffect, useRef, useState } from 'preact/hooks'

import type { Activity } from '~/contract/events'
import type { Place } from '~/contract/messages'
import type { OutgoingFile } from '~/contract/outgoing'
import { engine } from '~/store/engine'
import { takeTerms } from '~/store/sendingTerms'
import { useEscape } from '~/ui/kit/escape'
import { showRefusal } from '~/ui/kit/toast'
import { pausePlaying } from '~/ui/media/player'
import type { RecordingControl } from '~/ui/media/recording/RecordingControl'

/** What is shorter was pressed by mistake. */
const SHORTEST_SECONDS = 0.7
const DRAWN_EVERY_MS = 80
/** That somebody records is told again before it ends by itself. */
const TOLD_EVERY_MS = 5000

interface Live {
  readonly seconds: number
  discard: () => void
}

interface Options<R extends Live> {
  place: Place
  control: RecordingControl
  onDone: () => void
  activity: Activity
  /** Undefined, and said why, when there is nothing to record with. */
  start: () => Promise<R | undefined>
  finish: (recorder: R) => Promise<OutgoingFile>
}

/** What records, as soon as it does; whoever calls is drawn again a dozen times a second. */
export function useRecorder<R extends Live>(options: Options<R>): R | undefined {
  const { place, control, onDone, activity, start, finish } = options
  const recorder = useRef<R | undefined>(undefined)
  const [, setDrawn] = useState(0)

  useEffect(() => {
    let isWanted = true
    pausePlaying()
    void start().then((started) => {
      if (!isWanted) return started?.discard()
      if (!started) return onDone()
      recorder.current = started
    })
    const drawing = setInterval(() => setDrawn((count) => count + 1), DRAWN_EVERY_MS)
    const tell = () => void engine.typing.tell(place, activity).catch(() => undefined)
    const telling = setInterval(tell, TOLD_EVERY_MS)
    tell()
    const disconnect = control.connect(() => void send())
    return () => {
      isWanted = false
      clearInterval(drawing)
      clearInterval(telling)
      disconnect()
      recorder.current?.discard()
      void engine.typing.stop(place).catch(() => undefined)
    }
  }, [])
  useEscape(() => onDone())

  async function send() {
    const { current } = recorder
    if (control.isSending.peek()) return
    // Whoever let go before anything was recorded does not want it to begin behind their back.
    if (!current) return control.now.peek()?.isHeld ? onDone() : undefined
    if (current.seconds < SHORTEST_SECONDS) return onDone()
    control.isSending.value = true
    try {
      const media = await finish(current)
      recorder.current = undefined
      await engine.sending.send({ text: '', entities: [], media, ...takeTerms(place) })
    } catch (error) {
      showRefusal(error)
    }
    onDone()
  }
  return recorder.current
}
