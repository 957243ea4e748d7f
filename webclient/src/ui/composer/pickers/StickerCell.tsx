import { FIRST_PENDING_ID } from '~/contract/messages'
import type { StickerMedia } from '~/contract/media'
import { self } from '~/store/engine'
import { say } from '~/store/words'
import { MessageMedia } from '~/ui/media/MessageMedia'

interface Props {
  sticker: StickerMedia
  onChoose: (sticker: StickerMedia) => void
  onAsk: (sticker: StickerMedia, event: MouseEvent) => void
}

export function StickerCell({ sticker, onChoose, onAsk }: Props) {
  // Shown as in a message, of which there is none.
  const message = {
    id: FIRST_PENDING_ID,
    chat: self.value ?? 0,
    isOut: true,
    date: 0,
    text: '',
    entities: [],
    media: sticker,
  }
  return (
    <button
      type="button"
      class="PickerPanel-sticker"
      data-cell
      aria-label={say('composer.stickerOf', { emoji: sticker.emoji })}
      onClick={() => onChoose(sticker)}
      onContextMenu={(event) => onAsk(sticker, event)}
    >
      <span class="PickerPanel-picture" inert>
        <MessageMedia message={message} />
      </span>
    </button>
  )
}
