import { useEffect, useState } from 'preact/hooks'

import type { WebPageMedia } from '~/contract/media'
import { composing } from '~/store/composing'
import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { Bar } from '~/ui/composer/ComposerBar'
import type { Composition } from '~/ui/composer/Composition'

const ASK_AFTER_MS = 600

/** What the first link of the text leads to, unless it is not wanted. */
export function LinkPreviewBar({ composition }: { composition: Composition }) {
  const { text } = composition.rich.value
  const isWanted = !composition.noWebPage.value
  const link = /(?:https?:\/\/|\b[\p{L}\p{N}-]+\.)[^\s]{2,}/iu.exec(text)?.[0]
  const [page, setPage] = useState<WebPageMedia | undefined>()
  const hasMedia = (composing(composition.place).value.edit?.media?.kind ?? 'webPage') !== 'webPage'
  useEffect(() => {
    setPage(undefined)
    if (!link || !isWanted || hasMedia) return
    let isOver = false
    const timer = setTimeout(() => {
      void engine.sending
        .previewLink(link)
        .then((found) => !isOver && setPage(found))
        .catch(() => undefined) // then there is none to show
    }, ASK_AFTER_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [link, isWanted, hasMedia])
  if (!page || page.isPending) return null
  const open = () => composition.editor?.focus()
  return (
    <Bar
      icon="link"
      title={page.siteName ?? say('composer.linkPreview')}
      text={page.title ?? page.description ?? page.displayUrl}
      onOpen={open}
      onClose={() => (composition.noWebPage.value = true)}
    />
  )
}
