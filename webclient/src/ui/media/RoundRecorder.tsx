import '~/ui/media/RoundRecorder.css'

import { useEffect, useRef } from 'preact/hooks'

import type { OutgoingFile } from '~/contract/outgoing'
import { say } from '~/store/words'
import { Spinner } from '~/ui/kit/Spinner'
import { toast } from '~/ui/kit/toast'
import { RecordingStrip } from '~/ui/media/recording/RecordingStrip'
import { MAX_SECONDS, RoundRecorder as Recorder, SIDE } from '~/ui/media/recording/roundRecorder'
import { useRecorder } from '~/ui/media/recording/useRecorder'
import type { RecorderProps } from '~/ui/media/VoiceRecorder'

/** Recording a round video message: what the camera sees stands over the messages, with a ring that fills up in a minute. */
export function RoundRecorder({ place, control, onDone }: RecorderProps) {
  const recorder = useRecorder({ place, control, onDone, activity: 'recordRound', start, finish })
  const circle = useRef<HTMLDivElement>(null)
  const seconds = recorder?.seconds ?? 0
  const isFull = seconds >= MAX_SECONDS

  useEffect(() => {
    if (recorder) circle.current?.append(recorder.canvas)
  }, [recorder])
  useEffect(() => {
    if (!isFull) return
    recorder?.end()
    control.lock()
    toast(say('media.roundFull'))
  }, [isFull])

  return (
    <>
      <div class="RoundRecorder">
        <div class="RoundRecorder-circle" ref={circle}>
          {!recorder && <Spinner size={40} />}
        </div>
        <svg class="RoundRecorder-ring" viewBox="0 0 100 100" aria-hidden="true">
          <circle cx="50" cy="50" r="48.5" />
          <circle cx="50" cy="50" r="48.5" pathLength={1} style={{ strokeDasharray: `${seconds / MAX_SECONDS} 1` }} />
        </svg>
      </div>
      <RecordingStrip control={control} seconds={seconds} />
    </>
  )
}

async function start(): Promise<Recorder | undefined> {
  try {
    return await Recorder.start()
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
    toast(say(isRefused ? 'media.cameraRefused' : 'media.cameraMissing'))
    return undefined
  }
}

async function finish(recorder: Recorder): Promise<OutgoingFile> {
  const { blob, mime, durationSeconds, thumb } = await recorder.finish()
  const name = mime === 'video/mp4' ? 'round.mp4' : 'round.webm'
  return { kind: 'file', form: 'round', blob, name, mime, durationSeconds, thumb, width: SIDE, height: SIDE }
}
