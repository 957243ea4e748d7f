import { Suspense } from 'preact/compat'

import type { Place } from '~/contract/messages'
import { canSend } from '~/contract/rights'
import { peer as findPeer } from '~/store/peers'
import { lazy } from '~/ui/kit/lazy'
import { hasCamera } from '~/ui/media/recording/devices'
import type { RecordingControl, RecordingKind } from '~/ui/media/recording/RecordingControl'

const VoiceRecorder = lazy(async () => ({ default: (await import('~/ui/media/VoiceRecorder')).VoiceRecorder }))
const RoundRecorder = lazy(async () => ({ default: (await import('~/ui/media/RoundRecorder')).RoundRecorder }))

/** In the place of field and buttons, as long as something is recorded. */
export function Recording({ place, control }: { place: Place; control: RecordingControl }) {
  const Recorder = control.now.value?.kind === 'round' ? RoundRecorder : VoiceRecorder
  return (
    <Suspense fallback={null}>
      <Recorder place={place} control={control} onDone={() => control.stop()} />
    </Suspense>
  )
}

/** What may be recorded in a place, with what there is to record with. */
export function recordableKinds({ chat, isScheduled }: Place): RecordingKind[] {
  const peer = findPeer(chat)
  if (!peer || isScheduled) return []
  const kinds: RecordingKind[] = canSend(peer, 'voice') ? ['voice'] : []
  return canSend(peer, 'round') && hasCamera().value ? [...kinds, 'round'] : kinds
}
