import type { PeerId } from '~/contract/peers'
import { engine, self } from '~/store/engine'
import { peer } from '~/store/peers'
import { changeRules, rulesOf } from '~/store/rules'
import { say } from '~/store/words'
import { Avatar } from '~/ui/kit/Avatar'
import { openMenu } from '~/ui/kit/Menu'
import { showRefusal } from '~/ui/kit/toast'

/** As whom one writes in a group, and who else one could be. */
export function SendAsButton({ chat }: { chat: PeerId }) {
  const { senders, sendAs } = rulesOf(chat)
  const shown = sendAs ?? self.value ?? 0
  const name = peer(shown)?.title ?? ''
  function choose(sender: PeerId) {
    changeRules(chat, { sendAs: sender === self.peek() ? undefined : sender })
    engine.sending.saveSender(chat, sender).catch(showRefusal)
  }
  function ask(button: HTMLElement) {
    const entries = senders.map((sender) => ({
      label: peer(sender)?.title ?? '',
      isChecked: sender === shown,
      onSelect: () => choose(sender),
    }))
    openMenu(button, entries, { label: say('composer.sendAs') })
  }
  const label = say('composer.sendsAs', { name })
  return (
    <button
      type="button"
      class="Composer-sendAs"
      aria-label={label}
      title={label}
      aria-haspopup="menu"
      onClick={(event) => ask(event.currentTarget)}
    >
      <Avatar peer={shown} size={32} />
    </button>
  )
}
