/** A sticker set that somebody linked to. core.telegram.org/api/stickers */

import '~/ui/links/StickerSetDialog.css'

import type { StickerMedia } from '~/contract/media'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { Waiting } from '~/ui/info/Page'
import { useBusy, useLoaded } from '~/ui/info/useLoaded'
import { Button } from '~/ui/kit/Button'
import { Modal } from '~/ui/kit/Modal'
import { StickerPicture } from '~/ui/links/StickerPicture'

export default function StickerSetDialog({ name, close }: { name: string; close: () => void }) {
  const { value, error, reload } = useLoaded(() => engine.links.loadStickerSet(name), name)
  const [isBusy, run] = useBusy()
  const isInstalled = !!value?.set.isInstalled
  const toggle = () =>
    run(async () => {
      if (!value) return
      await engine.links.setInstalled(value.set, !isInstalled)
      if (isInstalled) reload()
      else close()
    })
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
              <StickerPicture sticker={sticker} />
            </li>
          ))}
        </ul>
      ) : (
        <Waiting error={error} />
      )}
    </Modal>
  )
}
