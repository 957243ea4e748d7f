/** A text with its formatting. */

import type { Entity } from '~/contract/messages'

export interface RichTextProps {
  text: string
  entities: readonly Entity[]
}

export function RichText({ text }: RichTextProps) {
  return <>{text}</>
}
