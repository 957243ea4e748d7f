/** Where one writes. */

import type { Place } from '~/contract/messages'
import { engine } from '~/store/engine'
import { say } from '~/store/words'

export function Composer({ place }: { place: Place }) {
  function send(event: Event) {
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('text') as HTMLInputElement
    if (field.value) void engine.sending.send({ place, text: field.value, entities: [] })
    field.value = ''
  }
  return (
    <form class="Composer" onSubmit={send}>
      <input name="text" dir="auto" aria-label={say('composer.message')} autocomplete="off" />
      <button>{say('composer.send')}</button>
    </form>
  )
}
