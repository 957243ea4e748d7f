import '~/ui/composer/pickers/PickerPanel.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import { canSend } from '~/contract/rights'
import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { plain } from '~/ui/composer/editor/rich'
import { EmojiTab } from '~/ui/composer/pickers/EmojiTab'
import { GifTab } from '~/ui/composer/pickers/GifTab'
import { StickerTab } from '~/ui/composer/pickers/StickerTab'
import { useBack } from '~/ui/kit/escape'
import { Tabs } from '~/ui/kit/Tabs'

type Kind = 'emoji' | 'stickers' | 'gifs'

/** Emoji, stickers and GIFs, over the field. */
export default function PickerPanel({ composition, onClose }: { composition: Composition; onClose: () => void }) {
  const [kind, setKind] = useState<Kind>('emoji')
  const root = useRef<HTMLDivElement>(null)
  useBack(onClose)
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || root.current?.contains(target)) return
      if (!target.closest('.Composer, .Menu-veil, .Modal-veil')) onClose()
    }
    addEventListener('pointerdown', onPress)
    return () => removeEventListener('pointerdown', onPress)
  }, [onClose])
  const peer = findPeer(composition.place.chat)
  const tabs = [
    { value: 'emoji' as const, label: say('composer.emoji') },
    ...(!peer || canSend(peer, 'sticker') ? [{ value: 'stickers' as const, label: say('composer.stickers') }] : []),
    ...(!peer || canSend(peer, 'gif') ? [{ value: 'gifs' as const, label: say('composer.gifs') }] : []),
  ]
  return (
    <div ref={root} class="PickerPanel" role="dialog" aria-label={say('composer.emojiAndStickers')}>
      <Tabs
        label={say('composer.emojiAndStickers')}
        tabs={tabs}
        value={kind}
        onChange={setKind}
        controls="PickerPanel"
      />
      <div id="PickerPanel" class="PickerPanel-body" role="tabpanel">
        {kind === 'emoji' && <EmojiTab onChoose={(emoji) => composition.insertPicked(plain(emoji))} />}
        {kind === 'stickers' && (
          <StickerTab
            onChoose={({ file, emoji, width, height }) => {
              composition.sendMedia({ kind: 'stored', form: 'sticker', file, emoji, width, height })
              onClose()
            }}
          />
        )}
        {kind === 'gifs' && (
          <GifTab
            onChoose={({ file, width, height }) => {
              composition.sendMedia({ kind: 'stored', form: 'gif', file, width, height })
              onClose()
            }}
          />
        )}
      </div>
    </div>
  )
}
