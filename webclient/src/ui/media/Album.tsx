import '~/ui/media/tiles.css'

import { useMemo } from 'preact/hooks'

import type { PhotoMedia, VideoMedia } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { layAlbum } from '~/ui/media/albumLayout'
import { MessageMedia } from '~/ui/media/MessageMedia'
import { PhotoTile } from '~/ui/media/PhotoTile'
import { VideoTile } from '~/ui/media/VideoTile'

type Picture = PhotoMedia | VideoMedia

/** What was sent together, as one: pictures and videos side by side, files and songs one below the other. */
export function Album({ messages }: { messages: Message[] }) {
  const parts = messages.flatMap((message) => {
    const { media } = message
    return media?.kind === 'photo' || media?.kind === 'video' || media?.kind === 'gif' ? [{ message, media }] : []
  })
  if (parts.length !== messages.length) {
    return (
      <div class="Album-list">
        {messages.map((message) => (
          <MessageMedia key={message.id} message={message} />
        ))}
      </div>
    )
  }
  return <Pictures parts={parts} />
}

function Pictures({ parts }: { parts: { message: Message; media: Picture }[] }) {
  const sizes = parts.map(({ media }) => `${media.width}x${media.height}`).join()
  const { boxes, height } = useMemo(() => layAlbum(parts.map(({ media }) => media)), [sizes])
  const percent = (share = 0) => `${share * 100}%`
  return (
    <div class="Album" style={{ aspectRatio: `1 / ${height}` }}>
      {parts.map(({ message, media }, index) => {
        const box = boxes[index]
        return (
          <div
            key={message.id}
            class="Album-part"
            style={{
              insetInlineStart: percent(box?.x),
              insetBlockStart: percent((box?.y ?? 0) / height),
              width: percent(box?.width),
              height: percent((box?.height ?? 0) / height),
            }}
          >
            {media.kind === 'photo' ? (
              <PhotoTile message={message} media={media} />
            ) : (
              <VideoTile message={message} media={media} />
            )}
          </div>
        )
      })}
    </div>
  )
}
