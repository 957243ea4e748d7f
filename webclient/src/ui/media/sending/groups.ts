/** Which files go together as one message. */

import type { OutgoingFile } from '~/contract/outgoing'

const MOST = 10

/** Pictures and videos mix; songs and documents only with their like; nothing else is put together. */
function familyOf({ form }: OutgoingFile): string {
  return form === 'photo' || form === 'video' ? 'pictures' : form === 'audio' || form === 'document' ? form : ''
}

/** In the order in which they were chosen, at most ten each. */
export function groupFiles(files: readonly OutgoingFile[], isGrouped: boolean): OutgoingFile[][] {
  const groups: OutgoingFile[][] = []
  for (const file of files) {
    const last = groups.at(-1)
    const first = last?.[0]
    const family = familyOf(file)
    if (isGrouped && last && first && family && familyOf(first) === family && last.length < MOST) last.push(file)
    else groups.push([file])
  }
  return groups
}
