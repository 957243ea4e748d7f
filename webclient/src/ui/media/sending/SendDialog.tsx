import '~/ui/media/sending/SendDialog.css'

import { useState } from 'preact/hooks'

import type { Place } from '~/contract/messages'
import { MAX_CAPTION } from '~/contract/outgoing'
import { fieldOf } from '~/store/composing'
import { engine, self } from '~/store/engine'
import { type SendOptions, takeTerms } from '~/store/sendingTerms'
import { say } from '~/store/words'
import { openSendMenu } from '~/ui/composer/sendMenu'
import { trim, EMPTY } from '~/ui/composer/editor/rich'
import { Button } from '~/ui/kit/Button'
import { Checkbox } from '~/ui/kit/Checkbox'
import { IconButton } from '~/ui/kit/IconButton'
import { Modal } from '~/ui/kit/Modal'
import { showRefusal } from '~/ui/kit/toast'
import { CaptionField } from '~/ui/media/sending/CaptionField'
import { ChoiceItem } from '~/ui/media/sending/ChoiceItem'
import { prepareChoices, useChoices } from '~/ui/media/sending/choices'
import { groupFiles } from '~/ui/media/sending/groups'
import { openTimerMenu } from '~/ui/media/sending/timer'

interface Props {
  place: Place
  files: readonly File[]
  asFiles: boolean
  close: () => void
}

/** Files before they are sent: in which order, how, with which words. */
export default function SendDialog({ place, files, asFiles: wantsFiles, close }: Props) {
  const choices = useChoices(files)
  const { list } = choices
  const [caption, setCaption] = useState(() => fieldOf(place)?.peek() ?? EMPTY)
  const [asFiles, setAsFiles] = useState(wantsFiles)
  const [isGrouped, setIsGrouped] = useState(true)
  const [ttlSeconds, setTtlSeconds] = useState<number>()
  const [isBusy, setIsBusy] = useState(false)
  const hasPictures = list.some(({ kind }) => kind === 'photo' || kind === 'video')
  const isPrivate = place.chat > 0 && place.chat !== self.value && !place.isScheduled
  const mayVanish = isPrivate && !asFiles && list.length === 1 && hasPictures
  const surplus = trim(caption).text.length - MAX_CAPTION

  async function send(options: SendOptions = {}) {
    if (isBusy || surplus > 0 || !list.length) return
    setIsBusy(true)
    try {
      const prepared = await prepareChoices(list, asFiles)
      const timed = mayVanish && ttlSeconds ? prepared.map((file) => ({ ...file, ttlSeconds })) : prepared
      fieldOf(place)?.take() // it has become the caption
      const { replyTo, ...terms } = takeTerms(place, options)
      const words = trim(caption)
      for (const [index, group] of groupFiles(timed, isGrouped).entries()) {
        const outgoings = group.map((media, part) => ({
          ...terms,
          media,
          ...(index === 0 && part === 0 ? words : EMPTY), // the first one has the words
          ...(index === 0 ? { replyTo } : {}),
        }))
        const [only] = outgoings
        if (outgoings.length === 1 && only) await engine.sending.send(only)
        else await engine.sending.sendAlbum(outgoings)
      }
      close()
      fieldOf(place)?.focus()
    } catch (error) {
      showRefusal(error)
      setIsBusy(false)
    }
  }

  const title = asFiles || !hasPictures ? 'media.sendFiles' : 'media.sendMedia'
  return (
    <Modal class="SendDialog" title={say(title, { count: list.length })} onClose={close}>
      <ul class={`SendDialog-list${list.length > 1 ? ' SendDialog-list--several' : ''}`} onDrop={onDrop}>
        {list.map((choice, index) => (
          <ChoiceItem
            key={choice.key}
            choice={choice}
            asFile={asFiles}
            isFirst={index === 0}
            isLast={index === list.length - 1}
            onMove={(by) => choices.move(choice.key, by)}
            onDropped={(key) => choices.move(key, index - list.findIndex((each) => each.key === key))}
            onRemove={() => (list.length > 1 ? choices.remove(choice.key) : close())}
            onSpoiler={() => choices.change(choice.key, { isSpoiler: !choice.isSpoiler })}
          />
        ))}
      </ul>
      {hasPictures && <Checkbox label={say('media.asFiles')} isOn={asFiles} onChange={setAsFiles} />}
      {list.length > 1 && <Checkbox label={say('media.group')} isOn={isGrouped} onChange={setIsGrouped} />}
      <div class="SendDialog-words">
        <CaptionField value={caption} onChange={setCaption} onFiles={choices.add} onSend={() => void send()} />
        {mayVanish && (
          <IconButton
            icon="clock"
            label={say('media.timer')}
            isOn={ttlSeconds !== undefined}
            onClick={(event) => openTimerMenu(event.currentTarget, ttlSeconds, setTtlSeconds)}
          />
        )}
        <Button
          kind="filled"
          icon="send"
          isBusy={isBusy}
          disabled={surplus > 0}
          onClick={() => void send()}
          onContextMenu={(event) => {
            event.preventDefault()
            openSendMenu(event.currentTarget, place.chat, (options) => void send(options))
          }}
        >
          {say('media.send')}
        </Button>
      </div>
      {surplus > 0 && (
        <p class="SendDialog-surplus" role="alert">
          {say('media.captionTooLong', { count: surplus })}
        </p>
      )}
    </Modal>
  )

  function onDrop(event: DragEvent) {
    event.preventDefault()
    choices.add([...(event.dataTransfer?.files ?? [])])
  }
}
