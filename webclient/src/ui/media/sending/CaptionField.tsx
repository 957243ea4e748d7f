import { useEffect, useRef } from 'preact/hooks'

import { say } from '~/store/words'
import { Editor } from '~/ui/composer/editor/Editor'
import { type Rich } from '~/ui/composer/editor/rich'

interface Props {
  value: Rich
  onChange: (rich: Rich) => void
  onFiles: (files: File[]) => void
  onSend: () => void
}

/** Words that go with files, formatted as in the composer. Enter sends. */
export function CaptionField({ value, onChange, onFiles, onSend }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const hooks = useRef({ onChange, onFiles })
  hooks.current = { onChange, onFiles }
  useEffect(() => {
    if (!root.current) return
    const editor = new Editor(root.current, {
      onChange: (rich) => hooks.current.onChange(rich),
      onSelect: () => undefined,
      onFiles: (files) => hooks.current.onFiles(files),
    })
    editor.set(value)
    return () => editor.destroy()
  }, [])
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    onSend()
  }
  return (
    <div
      ref={root}
      class={`CaptionField${value.text ? '' : ' CaptionField--empty'}`}
      contentEditable="true"
      role="textbox"
      aria-multiline="true"
      aria-label={say('media.caption')}
      data-hint={say('media.caption')}
      dir="auto"
      autofocus
      onKeyDown={onKeyDown}
    />
  )
}
