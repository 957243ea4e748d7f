import { useSignalEffect } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

import type { Place } from '~/contract/messages'
import { isGroup } from '~/contract/rights'
import { engine } from '~/store/engine'
import { peer as findPeer } from '~/store/peers'
import { rulesOf } from '~/store/rules'
import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { FormatBar } from '~/ui/composer/FormatBar'
import { onKeyAnywhere, onKeyDown } from '~/ui/composer/keys'
import { Suggestions, type SuggestionKeys } from '~/ui/composer/Suggestions'
import { attachFiles } from '~/ui/media/attach'

interface Props {
  composition: Composition
  mayWrite: boolean
  isSilent: boolean
}

/** Where the text is written; why not, where one may not. */
export function Field({ composition, mayWrite, isSilent }: Props) {
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
