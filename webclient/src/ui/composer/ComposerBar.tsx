import '~/ui/composer/ComposerBar.css'

import type { ComponentChildren } from 'preact'

import type { Message } from '~/contract/messages'
import { composing, setComposing } from '~/store/composing'
import { describeMessage } from '~/store/describe'
import { showChat } from '~/store/navigation'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { Icon, type IconName } from '~/ui/kit/Icon'
import { IconButton } from '~/ui/kit/IconButton'
import { openMenu } from '~/ui/kit/Menu'

/** What the next message answers, changes or passes on. */
export function ComposerBar({ composition }: { composition: Composition }) {
  const { place } = composition
  const { edit, reply, forward } = composing(place).value
  const close = () => composition.cancel()
  if (edit) {
    const text = describeMessage(edit).text
    return (
      <Bar
        icon="edit"
        title={say('composer.editing')}
        text={text}
        onOpen={() => showChat(place, edit.id)}
        onClose={close}
      />
    )
  }
  return (
    <>
      {reply && (
        <Bar
          icon={reply.quote ? 'quote' : 'reply'}
          title={say('composer.replyingTo', { name: nameOf(reply.message) })}
          text={reply.quote?.text ?? describeMessage(reply.message).text}
          onOpen={() => showChat(place, reply.message.id)}
          onClose={() => setComposing(place, { forward })}
        />
      )}
      {forward && <ForwardBar composition={composition} messages={forward.messages} />}
    </>
  )
}

function ForwardBar({ composition, messages }: { composition: Composition; messages: Message[] }) {
  const { place } = composition
  const { reply, forward } = composing(place).value
  const [first] = messages
  if (!forward || !first) return null
  const { hidesSender, hidesCaptions } = forward
  const hasCaptions = messages.some(({ media, text }) => text && media && media.kind !== 'webPage')
  const change = (part: Partial<typeof forward>) => setComposing(place, { reply, forward: { ...forward, ...part } })
  const askHow = (button: HTMLElement) =>
    openMenu(button, [
      {
        label: say('composer.showSender'),
        isChecked: !hidesSender,
        onSelect: () => change({ hidesSender: !hidesSender, hidesCaptions: undefined }),
      },
      hasCaptions && {
        label: say('composer.showCaptions'),
        isChecked: !hidesCaptions,
        onSelect: () => change({ hidesCaptions: !hidesCaptions, hidesSender: !hidesCaptions }),
      },
    ])
  return (
    <Bar
      icon="forward"
      title={say(hidesSender ? 'composer.forwardingHidden' : 'composer.forwarding', { count: messages.length })}
      text={`${nameOf(first)}: ${describeMessage(first).text}`}
      onOpen={askHow}
      onClose={() => setComposing(place, { reply })}
    />
  )
}

interface BarProps {
  icon: IconName
  title: string
  text: ComponentChildren
  onOpen: (button: HTMLElement) => void
  onClose: () => void
}

export function Bar({ icon, title, text, onOpen, onClose }: BarProps) {
  return (
    <div class="ComposerBar">
      <span class="ComposerBar-icon">
        <Icon name={icon} />
      </span>
      <button type="button" class="ComposerBar-told" onClick={(event) => onOpen(event.currentTarget)}>
        <span class="ComposerBar-title Truncate">{title}</span>
        <span class="ComposerBar-text Truncate" dir="auto">
          {text}
        </span>
      </button>
      <IconButton icon="close" label={say('kit.cancel')} onClick={onClose} />
    </div>
  )
}

function nameOf({ chat, from }: Message): string {
  return peer(from ?? chat)?.title ?? ''
}
