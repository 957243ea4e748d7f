import { useEffect, useRef, useState } from 'preact/hooks'

import type { StickerMedia } from '~/contract/media'
import type { StickersAtHand } from '~/contract/stickers'
import { engine, on } from '~/store/engine'
import { say } from '~/store/words'
import { moveInGrid } from '~/ui/composer/pickers/grid'
import { StickerCell } from '~/ui/composer/pickers/StickerCell'
import { openMenu, placeOf } from '~/ui/kit/Menu'
import { Spinner } from '~/ui/kit/Spinner'
import { showRefusal } from '~/ui/kit/toast'

interface Props {
  onChoose: (sticker: StickerMedia) => void
}

/** Favourites, those used lately, and the sets that one has. */
export function StickerTab({ onChoose }: Props) {
  const atHand = useAtHand()
  if (!atHand) return <Spinner />
  const { favourite, recent, sets } = atHand
  if (!favourite.length && !recent.length && !sets.length) {
    return <p class="PickerPanel-none">{say('composer.noStickers')}</p>
  }
  const favourites = new Set(favourite.map(({ file }) => file.uniqueId))
  function askAbout(sticker: StickerMedia, event: MouseEvent) {
    event.preventDefault()
    const isFavourite = favourites.has(sticker.file.uniqueId)
    const label = say(isFavourite ? 'composer.dislikeSticker' : 'composer.likeSticker')
    const onSelect = () => void engine.stickers.setFavourite(sticker.file, !isFavourite).catch(showRefusal)
    openMenu(placeOf(event), [{ label, icon: 'star', onSelect }])
  }
  const grid = { onChoose, onAsk: askAbout }
  return (
    <div class="PickerPanel-scroll" onKeyDown={moveInGrid}>
      {favourite.length > 0 && <Grid title={say('composer.favouriteStickers')} stickers={favourite} {...grid} />}
      {recent.length > 0 && <Grid title={say('composer.recentStickers')} stickers={recent} {...grid} />}
      {sets.map(({ id, title, count }) => (
        <SetGrid key={id} id={id} title={title} count={count} {...grid} />
      ))}
    </div>
  )
}

interface GridProps extends Props {
  title: string
  stickers: StickerMedia[]
  onAsk: (sticker: StickerMedia, event: MouseEvent) => void
}

function Grid({ title, stickers, onChoose, onAsk }: GridProps) {
  return (
    <section class="PickerPanel-group" aria-label={title}>
      <p class="PickerPanel-title" aria-hidden="true">
        <bdi>{title}</bdi>
      </p>
      <div class="PickerPanel-stickers">
        {stickers.map((sticker) => (
          <StickerCell key={sticker.file.uniqueId} sticker={sticker} onChoose={onChoose} onAsk={onAsk} />
        ))}
      </div>
    </section>
  )
}

/** Asked for when it comes into sight. */
function SetGrid({ id, title, count, ...grid }: Omit<GridProps, 'stickers'> & { id: string; count: number }) {
  const [stickers, setStickers] = useState<StickerMedia[]>()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = root.current
    if (!element) return
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      watcher.disconnect()
      void engine.stickers
        .loadSet(id)
        .then((loaded) => setStickers(loaded.stickers))
        .catch(() => undefined) // the place stays empty
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [id])
  if (stickers) return <Grid title={title} stickers={stickers} {...grid} />
  return <div ref={root} class="PickerPanel-waiting" style={{ '--count': count }} />
}

function useAtHand(): StickersAtHand | undefined {
  const [atHand, setAtHand] = useState<StickersAtHand>()
  useEffect(() => {
    const load = () => void engine.stickers.listAtHand().then(setAtHand, showRefusal)
    load()
    return on('changed', ({ what }) => what === 'stickers' && load())
  }, [])
  return atHand
}
