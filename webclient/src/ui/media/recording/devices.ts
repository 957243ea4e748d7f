/** What there is to record with. */

import { type ReadonlySignal, signal } from '@preact/signals'

const camera = signal(false)
let isWatched = false

/** Whether there is a camera, as far as browsers tell before it is allowed. */
export function hasCamera(): ReadonlySignal<boolean> {
  if (!isWatched && 'mediaDevices' in navigator) {
    isWatched = true
    navigator.mediaDevices.addEventListener('devicechange', () => void look())
    void look()
  }
  return camera
}

async function look(): Promise<void> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch((): MediaDeviceInfo[] => [])
  camera.value = devices.some(({ kind }) => kind === 'videoinput')
}
