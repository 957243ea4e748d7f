import { useRef } from 'preact/hooks'

import { canSend } from '~/contract/rights'
import { openOverlay } from '~/store/navigation'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { IconButton } from '~/ui/kit/IconButton'
import { openMenu } from '~/ui/kit/Menu'
import { attachFiles } from '~/ui/media/attach'

interface Props {
  composition: Composition
  /** Begin to record a video message; undefined where there is no camera, or it is not allowed. */
  onRound: (() => void) | undefined
}

/** Pictures, files, polls, contacts. */
export function AttachButton({ composition, onRound }: Props) {
  const files = useRef<HTMLInputElement>(null)
  const { place } = composition
  const peer = findPeer(place.chat)

  function chooseFiles(accept: string) {
    if (!files.current) return
    files.current.accept = accept
    files.current.click()
  }
  function ask(button: HTMLElement) {
    const may = (kind: Parameters<typeof canSend>[1]) => !peer || canSend(peer, kind)
    openMenu(
      button,
      [
        (may('photo') || may('video')) && {
          label: say('composer.photoOrVideo'),
          icon: 'photo',
          onSelect: () => chooseFiles('image/*,video/*'),
        },
        may('document') && { label: say('composer.file'), icon: 'file', onSelect: () => chooseFiles('') },
        may('poll') &&
          peer?.kind !== 'user' && {
            label: say('composer.poll'),
            icon: 'poll',
            onSelect: () => void openPollForm(composition),
          },
        may('text') && {
          label: say('composer.contact'),
          icon: 'contact',
          onSelect: () => void openContactDialog(composition),
        },
        onRound && { label: say('composer.round'), icon: 'videoMessage', onSelect: onRound },
      ],
      { label: say('composer.attach') },
    )
  }
  return (
    <>
      <IconButton
        icon="attach"
        label={say('composer.attach')}
        aria-haspopup="menu"
        onClick={(event) => ask(event.currentTarget)}
      />
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-attach
        onChange={({ currentTarget }) => {
          attachFiles(place, currentTarget.files ?? [], !currentTarget.accept)
          currentTarget.value = ''
        }}
      />
    </>
  )
}

async function openPollForm(composition: Composition): Promise<void> {
  const { PollForm } = await import('~/ui/composer/PollForm')
  openOverlay((close) => <PollForm composition={composition} close={close} />)
}

async function openContactDialog(composition: Composition): Promise<void> {
  const { ContactDialog } = await import('~/ui/composer/ContactDialog')
  openOverlay((close) => <ContactDialog composition={composition} close={close} />)
}
