import '~/ui/topics/TopicIcon.css'

import { initials } from '~/ui/kit/Avatar'

/** A topic's sign: its first letter in its colour (RGB). `size` in pixels. */
export function TopicIcon({ title, color, size = 32 }: { title: string; color: number; size?: number }) {
  const ground = `#${(color & 0xffffff).toString(16).padStart(6, '0')}`
  return (
    <span class="TopicIcon" aria-hidden="true" style={{ '--size': `${size}px`, '--topic': ground }}>
      {[...initials(title)][0] ?? ''}
    </span>
  )
}
