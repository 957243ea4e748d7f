/** The address book as the page shows it. */

import { signal } from '@preact/signals'

import type { PeerId } from '~/contract/peers'
import { engine, on } from '~/store/engine'

const known = signal<readonly PeerId[] | undefined>(undefined)
let isWanted = false

on('changed', ({ what }) => {
  if (what === 'contacts' && isWanted) void load()
})
on('session', ({ session }) => {
  if (session.self) return
  known.value = undefined
  isWanted = false
})

/** Whose numbers we keep; undefined until they are read, which the first look at it begins. */
export function contactIds(): readonly PeerId[] | undefined {
  if (!isWanted) {
    isWanted = true
    void load()
  }
  return known.value
}

async function load(): Promise<void> {
  known.value = await engine.contacts.list()
}
