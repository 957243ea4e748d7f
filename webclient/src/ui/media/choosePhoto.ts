import { h } from 'preact'
import { Suspense } from 'preact/compat'

import { openOverlay } from '~/store/navigation'
import { lazy } from '~/ui/kit/lazy'

const CropDialog = lazy(() => import('~/ui/media/sending/CropDialog'))

const PICTURES = 'image/jpeg,image/png,image/webp,image/gif,image/bmp,image/avif'

/** Let somebody choose a picture and the square of it that is wanted: a JPEG, or undefined when they left. */
export function choosePhoto(): Promise<Blob | undefined> {
  return new Promise((resolve) => {
    const field = document.createElement('input')
    field.type = 'file'
    field.accept = PICTURES
    field.addEventListener('cancel', () => resolve(undefined))
    field.addEventListener('change', () => {
      const [file] = field.files ?? []
      if (file) void cropPhoto(file).then(resolve)
      else resolve(undefined)
    })
    field.click()
  })
}

/** The square of a picture that somebody wants; undefined when they left. */
export function cropPhoto(file: Blob): Promise<Blob | undefined> {
  return new Promise((resolve) => {
    openOverlay((close) => {
      const onDone = (picture: Blob | undefined) => {
        close()
        resolve(picture)
      }
      return h(Suspense, { fallback: null, children: h(CropDialog, { file, onDone }) })
    })
  })
}
