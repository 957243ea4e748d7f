import '~/ui/media/rows.css'

import { say } from '~/store/words'
import { splitName } from '~/ui/media/fileNames'

/** What a file is called, its ending always in sight. */
export function FileNameText({ name }: { name: string }) {
  const { stem, ending } = splitName(name)
  return (
    <span class="Row-title FileNameText" dir="ltr">
      <bdi class="Truncate">{stem || say('describe.document')}</bdi>
      <bdi>{ending}</bdi>
    </span>
  )
}
