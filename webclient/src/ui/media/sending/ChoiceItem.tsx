import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { IconButton } from '~/ui/kit/IconButton'
import { openMenu } from '~/ui/kit/Menu'
import { FileNameText } from '~/ui/media/FileNameText'
import type { Choice } from '~/ui/media/sending/choices'
import { writeBytes } from '~/ui/media/writing'

interface Props {
  choice: Choice
  asFile: boolean
  isFirst: boolean
  isLast: boolean
  onMove: (by: number) => void
  /** Another one (its key) was drawn to the place of this one. */
  onDropped: (key: number) => void
  onRemove: () => void
  onSpoiler: () => void
}

/** Of what is being drawn; a file from elsewhere is none of ours. */
const KEY_TYPE = 'application/x-chapar-choice'

function dragOf(key: number, onDropped: (key: number) => void) {
  const isOurs = (event: DragEvent) => !!event.dataTransfer?.types.includes(KEY_TYPE)
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer?.setData(KEY_TYPE, String(key)),
    onDragOver(event: DragEvent) {
      if (isOurs(event)) event.preventDefault()
    },
    onDrop(event: DragEvent) {
      if (!isOurs(event)) return
      event.preventDefault()
      event.stopPropagation()
      onDropped(Number(event.dataTransfer?.getData(KEY_TYPE)))
    },
  }
}

/** A file that is to be sent, with what may be done with it. */
export function ChoiceItem({ choice, asFile, isFirst, isLast, onMove, onDropped, onRemove, onSpoiler }: Props) {
  const { file, kind, address, isSpoiler } = choice
  const drag = dragOf(choice.key, onDropped)
  const isShown = address !== undefined && !asFile
  function openActions(event: MouseEvent) {
    openMenu(event.currentTarget as HTMLElement, [
      isShown && {
        label: isSpoiler ? say('media.uncover') : say('media.cover'),
        icon: isSpoiler ? 'eye' : 'eyeOff',
        onSelect: onSpoiler,
      },
      !isFirst && { label: say('media.moveBefore'), icon: 'previous', onSelect: () => onMove(-1) },
      !isLast && { label: say('media.moveAfter'), icon: 'next', onSelect: () => onMove(1) },
      { label: say('media.remove'), icon: 'delete', isDanger: true, onSelect: onRemove },
    ])
  }
  const more = <IconButton class="ChoiceItem-more" icon="more" label={say('kit.more')} onClick={openActions} />
  if (!isShown) {
    return (
      <li class="ChoiceItem ChoiceItem--file" {...drag}>
        <span class="ChoiceItem-icon">
          <Icon
            name={kind === 'audio' ? 'music' : kind === 'document' ? 'file' : kind === 'video' ? 'video' : 'photo'}
          />
        </span>
        <span class="ChoiceItem-text">
          <FileNameText name={file.name} />
          <span class="ChoiceItem-size">{writeBytes(file.size)}</span>
        </span>
        {more}
      </li>
    )
  }
  const covered = isSpoiler ? ' ChoiceItem-picture--covered' : ''
  return (
    <li class="ChoiceItem ChoiceItem--picture" {...drag}>
      {kind === 'video' ? (
        <video class={`ChoiceItem-picture${covered}`} src={address} muted playsInline preload="metadata" />
      ) : (
        <img class={`ChoiceItem-picture${covered}`} src={address} alt={file.name} decoding="async" draggable={false} />
      )}
      {kind === 'video' && (
        <span class="ChoiceItem-mark">
          <Icon name="play" size={20} isFilled />
        </span>
      )}
      {more}
    </li>
  )
}
