/** Where one writes: the field, what stands around it, and the keys that do all of it. */

import '~/ui/composer/Composer.css'

import { Suspense } from 'preact/compat'
import { useMemo, useState } from 'preact/hooks'

import { type Place, placeKey } from '~/contract/messages'
import { canAttach, canSend } from '~/contract/rights'
import { composing } from '~/store/composing'
import { showChat } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { rulesOf } from '~/store/rules'
import { say } from '~/store/words'
import { AttachButton } from '~/ui/composer/AttachButton'
import { ComposerBar } from '~/ui/composer/ComposerBar'
import { Composition } from '~/ui/composer/Composition'
import { Field } from '~/ui/composer/Field'
import { LinkPreviewBar } from '~/ui/composer/LinkPreviewBar'
import { Recording, recordableKinds } from '~/ui/composer/Recording'
import { SendAsButton } from '~/ui/composer/SendAsButton'
import { SendButton } from '~/ui/composer/SendButton'
import { useEscape } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'
import { lazy } from '~/ui/kit/lazy'
import { RecordingControl } from '~/ui/media/recording/RecordingControl'

const PickerPanel = lazy(() => import('~/ui/composer/pickers/PickerPanel'))

export function Composer({ place }: { place: Place }) {
  return <PlaceComposer key={placeKey(place)} place={place} />
}

function PlaceComposer({ place }: { place: Place }) {
  const composition = useMemo(() => new Composition(place), [])
  const [isPicking, setPicking] = useState(false)
  const control = useMemo(() => new RecordingControl(), [])
  const [isSilent, setSilent] = useState(false)
  const peer = findPeer(place.chat)
  const rules = rulesOf(place.chat)
  const { edit, reply, forward } = composing(place).value
  const isEditing = edit !== undefined
  useEscape(() => composition.cancel(), isEditing || !!reply || !!forward)
  const recording = control.now.value?.kind
  const kinds = recordableKinds(place)
  const mayWrite = !peer || canSend(peer, 'text')
  return (
    <div class="Composer">
      {isPicking && !recording && (
        <Suspense fallback={null}>
          <PickerPanel composition={composition} onClose={() => setPicking(false)} />
        </Suspense>
      )}
      <ComposerBar composition={composition} />
      <LinkPreviewBar composition={composition} />
      <div
        class="Composer-row"
        role={recording && 'group'}
        aria-label={recording && say(recording === 'voice' ? 'media.recording' : 'media.recordingRound')}
      >
        {recording ? (
          <Recording place={place} control={control} />
        ) : (
          <>
            {rules.senders.length > 0 && !isEditing && <SendAsButton chat={place.chat} />}
            <IconButton
              icon="smile"
              label={say('composer.emoji')}
              isOn={isPicking}
              aria-expanded={isPicking}
              data-picker-button
              onClick={() => setPicking(!isPicking)}
            />
            <Field composition={composition} mayWrite={mayWrite} isSilent={isSilent} />
            {rules.scheduledCount > 0 && !place.isScheduled && (
              <IconButton
                icon="calendar"
                label={say('composer.showScheduled', { count: rules.scheduledCount })}
                onClick={() => showChat({ chat: place.chat, isScheduled: true })}
              />
            )}
            {peer?.kind === 'channel' && (
              <IconButton
                icon={isSilent ? 'bellOff' : 'bell'}
                label={say(isSilent ? 'composer.postsSilently' : 'composer.postsAloud')}
                isOn={isSilent}
                onClick={() => setSilent(!isSilent)}
              />
            )}
            {!isEditing && !place.isScheduled && (!peer || canAttach(peer)) && (
              <AttachButton
                composition={composition}
                onRound={kinds.includes('round') ? () => control.start('round') : undefined}
              />
            )}
          </>
        )}
        <SendButton key="send" composition={composition} isSilent={isSilent} control={control} kinds={kinds} />
      </div>
    </div>
  )
}
