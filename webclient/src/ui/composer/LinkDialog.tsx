import { useState } from 'preact/hooks'

import { openOverlay } from '~/store/navigation'
import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { checkAddress } from '~/ui/composer/editor/markdown'
import { clear, format, linkAt } from '~/ui/composer/editor/rich'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { TextField } from '~/ui/kit/TextField'

/** Ask where what is selected is to lead; false when nothing is. */
export function askForLink({ editor }: Composition): boolean {
  if (!editor) return false
  const { from, to } = editor.selection
  const link = linkAt(editor.value, from, to)
  const stretch = link ? { from: link.offset, to: link.offset + link.length } : { from, to }
  if (stretch.from === stretch.to) return false
  openOverlay((close) => (
    <LinkDialog
      url={link?.url ?? ''}
      onAnswer={(url) => {
        close()
        editor.focus()
        if (url === undefined) return editor.select(from, to)
        const { from: start, to: end } = stretch
        const rich = url
          ? format(editor.value, start, end, { kind: 'textUrl', url })
          : clear(editor.value, start, end, 'textUrl')
        editor.change(rich, start, end)
      }}
    />
  ))
  return true
}

/** An empty address takes the link away. */
function LinkDialog({ url, onAnswer }: { url: string; onAnswer: (url: string | undefined) => void }) {
  const [wanted, setWanted] = useState(url)
  const [isWrong, setWrong] = useState(false)
  function submit(event: Event) {
    event.preventDefault()
    const checked = wanted.trim() ? checkAddress(wanted) : ''
    if (checked === undefined) setWrong(true)
    else onAnswer(checked)
  }
  const footer = (
    <>
      {url && (
        <Button kind="quiet" onClick={() => onAnswer('')}>
          {say('composer.removeLink')}
        </Button>
      )}
      <Button kind="filled" type="submit" form="LinkDialog">
        {say('composer.setLink')}
      </Button>
    </>
  )
  return (
    <Modal title={say('composer.linkTitle')} size="small" onClose={() => onAnswer(undefined)} footer={footer}>
      <form id="LinkDialog" onSubmit={submit} noValidate>
        <TextField
          label={say('composer.address')}
          type="url"
          dir="ltr"
          autofocus
          value={wanted}
          error={isWrong ? say('composer.addressWrong') : undefined}
          onInput={(value) => {
            setWanted(value)
            setWrong(false)
          }}
        />
      </form>
    </Modal>
  )
}
