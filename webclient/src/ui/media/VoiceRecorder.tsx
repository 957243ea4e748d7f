/** Recording a voice message: takes the composer's place from when the microphone is pressed until it is sent or thrown away. */

import type { Place } from '~/contract/messages'

export interface VoiceRecorderProps {
  place: Place
  /** Sent or thrown away. */
  onDone: () => void
}

export function VoiceRecorder({ onDone }: VoiceRecorderProps) {
  return <button onClick={onDone} />
}
