import '~/ui/media/VoiceRecorder.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import type { Place } from '~/contract/messages'
import { takeTerms } from '~/store/sendingTerms'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { useEscape } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'
import { showRefusal, toast } from '~/ui/kit/toast'
import { pausePlaying } from '~/ui/media/player'
import type { Recorder } from '~/ui/media/recording/recorder'
import { writeDuration } from '~/ui/media/writing'

/** What is shorter was pressed by mistake. */
const SHORTEST_SECONDS = 0.7
const DRAWN_EVERY_MS = 80
/** "recording a voice message" is told again before it ends by itself. */
const TOLD_EVERY_MS = 5000

export interface VoiceRecorderProps {
  place: Place
  /** Sent, thrown away, or not to be had. */
  onDone: () => void
}

/** Recording a voice message: takes the composer's place from when the microphone is pressed until it is sent or thrown away. */
export function VoiceRecorder({ place, onDone }: VoiceRecorderProps) {
  const recorder = useRef<Recorder | undefined>(undefined)
  const [state, setState] = useState({ seconds: 0, level: 0 })
  const [isSending, setIsSending] = useState(false)

  useEffect(() => {
    let isWanted = true
    pausePlaying()
    void startRecording().then((started) => {
      if (!isWanted) return started?.discard()
      if (!started) return onDone()
      recorder.current = started
    })
    const drawing = setInterval(() => {
      const { current } = recorder
      if (current) setState({ seconds: current.seconds, level: current.level })
    }, DRAWN_EVERY_MS)
    const telling = setInterval(() => void tell(), TOLD_EVERY_MS)
    const tell = () => engine.typing.tell(place, 'recordVoice').catch(() => undefined)
    void tell()
    return () => {
      isWanted = false
      clearInterval(drawing)
      clearInterval(telling)
      recorder.current?.discard()
      void engine.typing.stop(place).catch(() => undefined)
    }
  }, [])
  useEscape(onDone)

  async function send() {
    const { current } = recorder
    if (!current || isSending) return
    if (current.seconds < SHORTEST_SECONDS) return onDone()
    setIsSending(true)
    try {
      const { blob, mime, durationSeconds, waveform } = await current.finish()
      recorder.current = undefined
      const name = mime === 'audio/ogg' ? 'voice.ogg' : 'voice.m4a'
      await engine.sending.send({
        text: '',
        entities: [],
        media: { kind: 'file', form: 'voice', blob, name, mime, durationSeconds, waveform },
        ...takeTerms(place),
      })
    } catch (error) {
      showRefusal(error)
    }
    onDone()
  }

  return (
    <div class="VoiceRecorder" role="group" aria-label={say('media.recording')}>
      <IconButton class="VoiceRecorder-discard" icon="delete" label={say('media.discardVoice')} onClick={onDone} />
      <span class="VoiceRecorder-dot" />
      <span class="VoiceRecorder-time" role="timer">
        {writeDuration(state.seconds)}
      </span>
      <span class="VoiceRecorder-level" aria-hidden="true" style={{ '--level': String(state.level) }} />
      <IconButton
        class="VoiceRecorder-send"
        icon="send"
        label={say('media.sendVoice')}
        disabled={isSending}
        onClick={() => void send()}
      />
    </div>
  )
}

/** Undefined, and said why, when there is nothing to record with. */
async function startRecording(): Promise<Recorder | undefined> {
  try {
    const { Recorder } = await import('~/ui/media/recording/recorder')
    return await Recorder.start()
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
    toast(say(isRefused ? 'media.microphoneRefused' : 'media.microphoneMissing'))
    return undefined
  }
}
