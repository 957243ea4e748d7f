import '~/ui/media/DropZone.css'

import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'

import type { Place } from '~/contract/messages'
import { say } from '~/store/words'
import { attachFiles } from '~/ui/media/attach'

interface Props {
  place: Place
  /** Nothing can be sent there: files are not taken. */
  isClosed?: boolean
  class?: string
  children: ComponentChildren
}

/** A chat that files can be dropped on. */
export function DropZone({ place, isClosed, class: more = '', children }: Props) {
  const depth = useRef(0)
  const [isOver, setIsOver] = useState(false)

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
      class={`DropZone ${more}`}
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
