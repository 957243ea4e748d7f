import '~/ui/media/DropZone.css'

import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'

import type { Place } from '~/contract/messages'
import { canAttach } from '~/contract/rights'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { attachFiles } from '~/ui/media/attach'

interface Props {
  place: Place
  children: ComponentChildren
}

/** A chat that files can be dropped on, where one may send any. */
export function DropZone({ place, children }: Props) {
  const depth = useRef(0)
  const [isOver, setIsOver] = useState(false)
  const chat = peer(place.chat)
  const isClosed = !chat || !canAttach(chat)

  function move(event: DragEvent, by: number) {
    if (!hasFiles(event) || isClosed) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + by)
    setIsOver(depth.current > 0)
  }
  function drop(event: DragEvent) {
    if (!hasFiles(event)) return
    event.preventDefault() // else the browser would leave for the file
    depth.current = 0
    setIsOver(false)
    if (!isClosed) attachFiles(place, event.dataTransfer?.files ?? [])
  }
  return (
    <div
      class="DropZone"
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => move(event, 0)}
      onDrop={drop}
    >
      {children}
      {isOver && <div class="DropZone-cover">{say('media.drop')}</div>}
    </div>
  )
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
