/** How long sounds and videos are: what their senders say, unless it cannot be, and what was found out by playing them. */

import { signal } from '@preact/signals'

import type { FileRef } from '~/contract/media'

/** Even silence takes so many: who says that a file lasts longer than that says nonsense. */
const LEAST_BYTES_PER_SECOND = 16

const found = signal<ReadonlyMap<string, number>>(new Map())

export interface Timed {
  file: FileRef
  /** As its sender says. */
  durationSeconds: number
}

/** Seconds; undefined as long as nobody knows. */
export function lengthOf({ file, durationSeconds }: Timed): number | undefined {
  const told = durationSeconds * LEAST_BYTES_PER_SECOND <= file.size ? durationSeconds : undefined
  return found.value.get(file.uniqueId) ?? told
}

/** An element that plays the file says how long it is. What is recorded by browsers may not say it: endless. */
export function learnLength({ uniqueId }: FileRef, seconds: number): void {
  if (!Number.isFinite(seconds) || seconds <= 0 || found.peek().get(uniqueId) === seconds) return
  found.value = new Map(found.peek()).set(uniqueId, seconds)
}
