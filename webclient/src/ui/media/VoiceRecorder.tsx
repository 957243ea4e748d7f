import type { Place } from '~/contract/messages'
import type { OutgoingFile } from '~/contract/outgoing'
import { say } from '~/store/words'
import { toast } from '~/ui/kit/toast'
import type { Recorder } from '~/ui/media/recording/recorder'
import type { RecordingControl } from '~/ui/media/recording/RecordingControl'
import { RecordingStrip } from '~/ui/media/recording/RecordingStrip'
import { useRecorder } from '~/ui/media/recording/useRecorder'

export interface RecorderProps {
  place: Place
  control: RecordingControl
  /** Sent, thrown away, or not to be had. */
  onDone: () => void
}

/** Recording a voice message. */
export function VoiceRecorder({ place, control, onDone }: RecorderProps) {
  const recorder = useRecorder({ place, control, onDone, activity: 'recordVoice', start, finish })
  return (
    <RecordingStrip control={control} seconds={recorder?.seconds ?? 0}>
      <span class="RecordingStrip-level" aria-hidden="true" style={{ '--level': String(recorder?.level ?? 0) }} />
    </RecordingStrip>
  )
}

async function start(): Promise<Recorder | undefined> {
  try {
    const { Recorder } = await import('~/ui/media/recording/recorder')
    return await Recorder.start()
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
    toast(say(isRefused ? 'media.microphoneRefused' : 'media.microphoneMissing'))
    return undefined
  }
}

async function finish(recorder: Recorder): Promise<OutgoingFile> {
  const { blob, mime, durationSeconds, waveform } = await recorder.finish()
  const name = mime === 'audio/ogg' ? 'voice.ogg' : 'voice.m4a'
  return { kind: 'file', form: 'voice', blob, name, mime, durationSeconds, waveform }
}
