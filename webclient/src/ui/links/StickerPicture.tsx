import type { StickerMedia } from '~/contract/media'
import { useFile } from '~/ui/media/files'

/** A sticker as it stands still: the file of a static one, the small picture of one that moves. */
export function StickerPicture({ sticker }: { sticker: StickerMedia }) {
  const file = sticker.form === 'static' ? sticker.file : sticker.thumb?.file
  const { address } = useFile(file)
  return (
    <span class="StickerPicture">
      {address ? <img src={address} alt={sticker.emoji} /> : <span aria-hidden="true">{sticker.emoji}</span>}
    </span>
  )
}
