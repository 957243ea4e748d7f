/** What stands between the button that is pressed and what records, in one place where one writes. */

import { signal } from '@preact/signals'

import { type Drag, STILL } from '~/ui/media/recording/drag'

export type RecordingKind = 'voice' | 'round'

export interface Recording {
  kind: RecordingKind
  /** As long as the button is pressed: letting go sends. */
  isHeld: boolean
}

/** What the button records; the same in all chats. */
export const chosenKind = signal<RecordingKind>('voice')

export class RecordingControl {
  readonly now = signal<Recording | undefined>(undefined)
  readonly drag = signal<Drag>(STILL)
  /** What was recorded is made ready to be sent. */
  readonly isSending = signal(false)
  private onSend: (() => void) | undefined

  start(kind: RecordingKind, isHeld = false): void {
    this.drag.value = STILL
    this.isSending.value = false
    this.now.value = { kind, isHeld }
  }

  /** It goes on though nobody presses the button any more. */
  lock(): void {
    const { value } = this.now
    this.drag.value = STILL
    if (value?.isHeld) this.now.value = { ...value, isHeld: false }
  }

  send(): void {
    this.onSend?.()
  }

  /** It is over: sent, thrown away, or not to be had. */
  stop(): void {
    this.now.value = undefined
    this.drag.value = STILL
  }

  /** Whoever records says how it is sent; the answer ends that. */
  connect(send: () => void): () => void {
    this.onSend = send
    return () => {
      if (this.onSend === send) this.onSend = undefined
    }
  }
}
