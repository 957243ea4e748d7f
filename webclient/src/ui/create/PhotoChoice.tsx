/** The picture of a new group or channel, or another one for what is there. */

import '~/ui/create/PhotoChoice.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import { say } from '~/store/words'
import { Icon } from '~/ui/kit/Icon'
import { Spinner } from '~/ui/kit/Spinner'
import { cropPhoto } from '~/ui/media/choosePhoto'
import type { ComponentChildren } from 'preact'

interface Props {
  onChoose: (picture: Blob) => void
  isBusy?: boolean
  /** What stands there until a picture is chosen. */
  children?: ComponentChildren
}

export function PhotoChoice({ onChoose, isBusy, children }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState<string>()
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])

  async function choose(file: File | undefined) {
    if (!file) return
    const picture = await cropPhoto(file)
    if (!picture) return
    setAddress(URL.createObjectURL(picture))
    onChoose(picture)
  }

  return (
    <div class="PhotoChoice">
      <div class="PhotoChoice-face">
        {address ? <img src={address} alt="" /> : children}
        <button
          type="button"
          class={`PhotoChoice-button${address || children ? ' PhotoChoice-button--veil' : ''}`}
          aria-label={say('create.setPhoto')}
          disabled={isBusy}
          onClick={() => field.current?.click()}
        >
          {isBusy ? <Spinner size={32} /> : <Icon name="camera" size={32} />}
        </button>
      </div>
      <input
        ref={field}
        class="Unseen"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-label={say('create.setPhoto')}
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
    </div>
  )
}
