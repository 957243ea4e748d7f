/** How this browser tells of new messages. What is told at all is the account's: `engine.notifications`. */

import { effect, signal } from '@preact/signals'

import { keep, readKept } from '~/store/kept'

function kept(name: string): { value: boolean } {
  const key = `chapar.${name}`
  const isOn = signal(readKept(key) !== 'off')
  effect(() => keep(key, isOn.value ? 'on' : 'off'))
  return isOn
}

/** Whether messages are shown on the desktop, if the browser lets us. */
export const showsNotices = kept('notices')
export const playsSound = kept('sound')

/** What the browser allows. */
export const permission = signal(typeof Notification === 'undefined' ? 'denied' : Notification.permission)

/** Ask the reader; only from what they pressed. */
export async function askPermission(): Promise<boolean> {
  if (typeof Notification === 'undefined') return false
  permission.value = await Notification.requestPermission()
  return permission.value === 'granted'
}
