/** A sticker set that somebody linked to, or sent a sticker of. core.telegram.org/api/stickers */

import '~/ui/links/StickerSetDialog.css'

import type { StickerMedia } from '~/contract/media'
import type { Place } from '~/contract/messages'
import { canSend } from '~/contract/rights'
import { engine } from '~/store/engine'
import { openChat } from '~/store/navigation'
import { peer } from '~/store/peers'
import { takeTerms } from '~/store/sendingTerms'
import { say } from '~/store/words'
import { Waiting } from '~/ui/info/Page'
import { useBusy, useLoaded } from '~/ui/info/useLoaded'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { showRefusal } from '~/ui/kit/toast'
import { StickerPicture } from '~/ui/links/StickerPicture'

type Wanted = Parameters<typeof engine.links.loadStickerSet>[0]

export default function StickerSetDialog({ wanted, close }: { wanted: Wanted; close: () => void }) {
  const key = 'name' in wanted ? wanted.name : wanted.set
  const { value, error, reload } = useLoaded(() => engine.links.loadStickerSet(wanted), key)
  const [isBusy, run] = useBusy()
  const isInstalled = !!value?.set.isInstalled
  const toggle = () =>
    run(async () => {
      if (!value) return
      await engine.links.setInstalled(value.set, !isInstalled)
      if (isInstalled) reload()
      else close()
    })
  const place = writablePlace()
  function send({ file, emoji, width, height }: StickerMedia) {
    close()
    if (!place) return
    const media = { kind: 'stored', form: 'sticker', file, emoji, width, height } as const
    engine.sending.send({ ...takeTerms(place), text: '', entities: [], media }).catch(showRefusal)
  }
  const footer = value && (
    <Button kind={isInstalled ? 'danger' : 'filled'} isWide isBusy={isBusy} onClick={toggle}>
      {say(isInstalled ? 'links.removeStickers' : 'links.addStickers', { count: value.set.count })}
    </Button>
  )
  return (
    <Modal title={value?.set.title ?? say('links.stickers')} onClose={close} footer={footer}>
      {value ? (
        <ul class="StickerSetDialog">
          {value.stickers.map((sticker: StickerMedia) => (
            <li key={sticker.file.uniqueId}>
              {place ? (
                <button
                  type="button"
                  class="StickerSetDialog-send"
                  aria-label={say('links.sendSticker', { emoji: sticker.emoji })}
                  onClick={() => send(sticker)}
                >
                  <StickerPicture sticker={sticker} />
                </button>
              ) : (
                <StickerPicture sticker={sticker} />
              )}
            </li>
          ))}
        </ul>
      ) : (
        <Waiting error={error} />
      )}
    </Modal>
  )
}

/** The open chat, if stickers may be sent there now. */
function writablePlace(): Place | undefined {
  const place = openChat.value?.place
  const chat = place && peer(place.chat)
  return chat && !place.isScheduled && canSend(chat, 'sticker') ? place : undefined
}
