import { useEffect, useState } from 'preact/hooks'

import type { VideoMedia } from '~/contract/media'
import { FIRST_PENDING_ID } from '~/contract/messages'
import { engine, on, self } from '~/store/engine'
import { say } from '~/store/words'
import { moveInGrid } from '~/ui/composer/pickers/grid'
import { openMenu, placeOf } from '~/ui/kit/Menu'
import { Spinner } from '~/ui/kit/Spinner'
import { showRefusal } from '~/ui/kit/toast'
import { MessageMedia } from '~/ui/media/MessageMedia'

/** GIFs that one has saved or sent, the latest first. */
export function GifTab({ onChoose }: { onChoose: (gif: VideoMedia) => void }) {
  const [gifs, setGifs] = useState<VideoMedia[]>()
  useEffect(() => {
    const load = () => void engine.stickers.listGifs().then(setGifs, showRefusal)
    load()
    return on('changed', ({ what }) => what === 'stickers' && load())
  }, [])
  if (!gifs) return <Spinner />
  if (!gifs.length) return <p class="PickerPanel-none">{say('composer.noGifs')}</p>
  return (
    <div class="PickerPanel-scroll PickerPanel-gifs" onKeyDown={moveInGrid}>
      {gifs.map((gif, index) => (
        <Cell key={gif.file.uniqueId} gif={gif} number={index + 1} onChoose={() => onChoose(gif)} />
      ))}
    </div>
  )
}

function Cell({ gif, number, onChoose }: { gif: VideoMedia; number: number; onChoose: () => void }) {
  // Shown as in a message, of which there is none.
  const message = {
    id: FIRST_PENDING_ID,
    chat: self.value ?? 0,
    isOut: true,
    date: 0,
    text: '',
    entities: [],
    media: gif,
  }
  function ask(event: MouseEvent) {
    event.preventDefault()
    const forget = () => void engine.stickers.saveGif(gif.file, false).catch(showRefusal)
    openMenu(placeOf(event), [{ label: say('composer.forgetGif'), icon: 'delete', isDanger: true, onSelect: forget }])
  }
  return (
    <button
      type="button"
      class="PickerPanel-gif"
      style={{ '--ratio': gif.width / gif.height }}
      data-cell
      aria-label={say('composer.gif', { count: number })}
      onClick={onChoose}
      onContextMenu={ask}
    >
      <span class="PickerPanel-picture" inert>
        <MessageMedia message={message} />
      </span>
    </button>
  )
}
