/** Files before they are sent: in which order, how, with which caption. */

import type { Place } from '~/contract/messages'

export interface SendDialogProps {
  place: Place
  files: File[]
  close: () => void
}

export default function SendDialog({ files, close }: SendDialogProps) {
  return (
    <dialog open class="SendDialog" onClose={close}>
      {files.map((file) => (
        <p key={file.name}>{file.name}</p>
      ))}
    </dialog>
  )
}
