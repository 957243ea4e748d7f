/** Where a button is dragged while it records: towards the start of the line to cancel, up to lock. */

/** Each 0 to 1; at 1 it happens. Never both: a drag goes where it goes most. */
export interface Drag {
  toCancel: number
  toLock: number
}

export const STILL: Drag = { toCancel: 0, toLock: 0 }

const CANCEL_PIXELS = 140
const LOCK_PIXELS = 90

/** Pixels from where the button was pressed. */
export function measureDrag(dx: number, dy: number, isRtl: boolean): Drag {
  const [back, up] = [Math.max(0, isRtl ? dx : -dx), Math.max(0, -dy)]
  if (back >= up) return { toCancel: Math.min(1, back / CANCEL_PIXELS), toLock: 0 }
  return { toCancel: 0, toLock: Math.min(1, up / LOCK_PIXELS) }
}
