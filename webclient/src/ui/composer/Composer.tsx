/** Where one writes: the field, what stands around it, and the keys that do all of it. */

import '~/ui/composer/Composer.css'

import { useSignalEffect } from '@preact/signals'
import { Suspense } from 'preact/compat'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'

import { type Place, placeKey } from '~/contract/messages'
import { canAttach, canSend, isGroup } from '~/contract/rights'
import { composing } from '~/store/composing'
import { engine } from '~/store/engine'
import { showChat } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { rulesOf } from '~/store/rules'
import { say } from '~/store/words'
import { AttachButton } from '~/ui/composer/AttachButton'
import { ComposerBar } from '~/ui/composer/ComposerBar'
import { Composition } from '~/ui/composer/Composition'
import { FormatBar } from '~/ui/composer/FormatBar'
import { LinkPreviewBar } from '~/ui/composer/LinkPreviewBar'
import { onKeyAnywhere, onKeyDown } from '~/ui/composer/keys'
import { SendAsButton } from '~/ui/composer/SendAsButton'
import { SendButton } from '~/ui/composer/SendButton'
import { Suggestions, type SuggestionKeys } from '~/ui/composer/Suggestions'
import { useEscape } from '~/ui/kit/escape'
import { IconButton } from '~/ui/kit/IconButton'
import { lazy } from '~/ui/kit/lazy'
import { attachFiles } from '~/ui/media/attach'

const PickerPanel = lazy(() => import('~/ui/composer/pickers/PickerPanel'))
const VoiceRecorder = lazy(async () => ({ default: (await import('~/ui/media/VoiceRecorder')).VoiceRecorder }))

export function Composer({ place }: { place: Place }) {
  return <PlaceComposer key={placeKey(place)} place={place} />
}

function PlaceComposer({ place }: { place: Place }) {
  const composition = useMemo(() => new Composition(place), [])
  const [isPicking, setPicking] = useState(false)
  const [isRecording, setRecording] = useState(false)
  const [isSilent, setSilent] = useState(false)
  const peer = findPeer(place.chat)
  const rules = rulesOf(place.chat)
  const { edit, reply, forward } = composing(place).value
  const isEditing = edit !== undefined
  useEscape(() => composition.cancel(), isEditing || !!reply || !!forward)
  if (isRecording) {
    return (
      <div class="Composer">
        <Suspense fallback={null}>
          <VoiceRecorder place={place} onDone={() => setRecording(false)} />
        </Suspense>
      </div>
    )
  }
  const mayWrite = !peer || canSend(peer, 'text')
  return (
    <div class="Composer">
      {isPicking && (
        <Suspense fallback={null}>
          <PickerPanel composition={composition} onClose={() => setPicking(false)} />
        </Suspense>
      )}
      <ComposerBar composition={composition} />
      <LinkPreviewBar composition={composition} />
      <div class="Composer-row">
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
        {!isEditing && !place.isScheduled && (!peer || canAttach(peer)) && <AttachButton composition={composition} />}
        <SendButton
          composition={composition}
          isSilent={isSilent}
          onRecord={peer && !place.isScheduled && canSend(peer, 'voice') ? () => setRecording(true) : undefined}
        />
      </div>
    </div>
  )
}

interface FieldProps {
  composition: Composition
  mayWrite: boolean
  isSilent: boolean
}

function Field({ composition, mayWrite, isSilent }: FieldProps) {
  const root = useRef<HTMLDivElement>(null)
  const suggestions = useRef<SuggestionKeys>(null)
  const { place } = composition
  const label = useLabel(place, mayWrite)
  // Before it is painted: what is typed into a field that nobody listens to would be lost.
  useLayoutEffect(() => {
    if (!root.current || !mayWrite) return
    const end = composition.attach(root.current, (files) => attachFiles(place, files))
    if (matchMedia('(pointer: fine)').matches) composition.editor?.focus()
    return end
  }, [mayWrite])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => onKeyAnywhere(composition, event)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useSignalEffect(() => {
    root.current?.classList.toggle('Composer-text--empty', !composition.rich.value.text)
  })
  if (!mayWrite) return <p class="Composer-forbidden">{label}</p>
  return (
    <div class="Composer-field">
      <Suggestions composition={composition} keys={suggestions} />
      <FormatBar composition={composition} />
      <div
        ref={root}
        class="Composer-text Composer-text--empty"
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        data-placeholder={label}
        contentEditable="plaintext-only"
        enterkeyhint="enter"
        spellcheck
        onKeyDown={(event) => {
          if (!suggestions.current?.onKeyDown(event)) onKeyDown(composition, event, { isSilent })
        }}
        onBlur={() => void engine.typing.stop(place)}
      />
    </div>
  )
}

function useLabel(place: Place, mayWrite: boolean): string {
  const peer = findPeer(place.chat)
  if (!mayWrite) return say('composer.noText')
  if (peer?.kind === 'channel') return say('composer.broadcast')
  if (peer && isGroup(peer) && (peer.adminRights?.anonymous || rulesOf(peer.id).sendAs === peer.id)) {
    return say('composer.anonymous')
  }
  return say(place.thread && !peer?.isForum ? 'composer.comment' : 'composer.message')
}
