import lottie, { type AnimationItem } from 'lottie-web/build/player/lottie_light'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { FileOrigin } from '~/contract/files'
import type { FileRef } from '~/contract/media'
import { engine } from '~/store/engine'
import { type Drawing, readTgs } from '~/ui/media/tgs'

interface Props {
  file: FileRef
  origin?: FileOrigin
  moves: boolean
  /** Shown for what cannot be drawn. */
  fallback: ComponentChildren
}

/** A drawing that moves, with its player: a chunk of its own. */
export default function AnimatedSticker({ file, origin, moves, fallback }: Props) {
  const canvas = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing | 'broken'>()
  const [player, setPlayer] = useState<AnimationItem>()

  useEffect(() => {
    let isWanted = true
    engine.files
      .load(file, origin)
      .then(readTgs)
      .catch(() => 'broken' as const)
      .then((read) => isWanted && setDrawing(read))
    return () => void (isWanted = false)
  }, [file.uniqueId])

  useEffect(() => {
    if (!canvas.current || !drawing || drawing === 'broken') return
    const made = lottie.loadAnimation({
      container: canvas.current,
      renderer: 'svg',
      loop: true,
      autoplay: false,
      animationData: drawing,
    })
    setPlayer(made)
    return () => {
      setPlayer(undefined)
      made.destroy()
    }
  }, [drawing])

  useEffect(() => {
    if (moves) player?.play()
    else player?.pause()
  }, [player, moves])

  if (drawing === 'broken') return <>{fallback}</>
  return <div ref={canvas} class="StickerTile-picture" />
}
