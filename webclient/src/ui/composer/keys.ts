/** Keys of the field. */

import { overlays } from '~/store/navigation'
import type { SendOptions } from '~/store/sendingTerms'
import type { Composition } from '~/ui/composer/Composition'
import type { Format } from '~/ui/composer/editor/rich'
import { askForLink } from '~/ui/composer/LinkDialog'

/** With Ctrl (or Command), and Shift where the letter is a capital one. By the key's place, so that any layout does. */
const FORMAT_KEYS: Record<string, Format> = {
  KeyB: 'bold',
  KeyI: 'italic',
  KeyU: 'underline',
  'Shift+KeyX': 'strike',
  'Shift+KeyM': 'code',
  'Shift+KeyP': 'spoiler',
  'Shift+Period': 'blockquote',
}

export function onKeyDown(composition: Composition, event: KeyboardEvent, options: SendOptions): void {
  if (event.isComposing) return
  const isHandled =
    event.ctrlKey || event.metaKey ? withCommand(composition, event, options) : alone(composition, event, options)
  if (isHandled) event.preventDefault()
}

/** What is typed or pasted while no field has the focus is meant for this one. */
export function onKeyAnywhere({ editor }: Composition, event: KeyboardEvent): void {
  if (!editor || editor.hasFocus || event.defaultPrevented || overlays.peek().length) return
  if (isField(event.target) || !isWriting(event)) return
  editor.focus() // what the key does, it does in there
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** Blanks press buttons, and scroll. */
function isWriting({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return code === 'KeyV' && !altKey
  return key === 'Process' || (key !== ' ' && [...key].length === 1)
}

function alone(composition: Composition, event: KeyboardEvent, options: SendOptions): boolean {
  const isPhone = matchMedia('(pointer: coarse)').matches
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey || event.altKey || isPhone) return false
      composition.submit(options)
      return true
    case 'ArrowUp':
      return !event.shiftKey && !event.altKey && !composition.rich.peek().text && composition.editLast()
    default:
      return false
  }
}

function withCommand(composition: Composition, event: KeyboardEvent, options: SendOptions): boolean {
  const { editor } = composition
  const key = `${event.shiftKey ? 'Shift+' : ''}${event.code}`
  const format = FORMAT_KEYS[key]
  if (key === 'KeyK') return askForLink(composition) // where nothing is selected, chats are looked for
  if (format) editor?.toggle(format)
  else if (key === 'Shift+KeyN') clearFormats(composition)
  else if (key === 'ArrowUp') composition.replyToNext(-1)
  else if (key === 'ArrowDown') composition.replyToNext(1)
  else if (key === 'KeyZ') editor?.undo()
  else if (key === 'Shift+KeyZ' || key === 'KeyY') editor?.redo()
  else if (event.key === 'Enter') composition.submit(options)
  else return false
  return true
}

export function clearFormats({ editor }: Composition): void {
  if (!editor) return
  const { from, to } = editor.selection
  editor.clearFormats(from, to)
}
