/** The address book, and who may not write to us. core.telegram.org/api/contacts */

import { Long } from '@mtcute/web'

import type { PeerId } from '~/contract/peers'
import { Refused } from '~/contract/wire'
import type { Area, Engine } from '~/engine/engine'
import { buildPresence, peerIdOf } from '~/engine/views/peers'

const KEPT_AS = 'contacts'

export interface ContactName {
  firstName: string
  lastName: string
  /** Let them see our number. */
  sharesPhone?: boolean
}

export function contacts(engine: Engine) {
  let known: Promise<PeerId[]> | undefined

  async function load(): Promise<PeerId[]> {
    const answer = await engine.call({ _: 'contacts.getContacts', hash: Long.ZERO })
    const ids = answer._ === 'contacts.contacts' ? answer.contacts.map(({ userId }) => userId) : []
    engine.cache.putFact(KEPT_AS, ids)
    return ids
  }

  function changed(): void {
    known = undefined
    engine.emit({ type: 'changed', what: 'contacts' })
  }

  function setBlocked(peer: PeerId, isBlocked: boolean): void {
    engine.peers.change(peer, { isBlocked: isBlocked || undefined })
    engine.emit({ type: 'changed', what: 'blocked', peer })
    engine.emit({ type: 'changed', what: 'fullPeer', peer })
  }

  const calls = {
    /** In no order; what was kept from last time when there is no connection. */
    async list(): Promise<PeerId[]> {
      known ??= load()
      try {
        return await known
      } catch {
        known = undefined
        return (await engine.cache.findFact<PeerId[]>(KEPT_AS)) ?? []
      }
    },

    /** When the contacts were last seen, for who looks at the list of them. */
    async refreshStatuses(): Promise<void> {
      const statuses = await engine.call({ _: 'contacts.getStatuses' })
      for (const { userId, status } of statuses) engine.peers.change(userId, { presence: buildPresence(status) })
    },

    /** Somebody by their number. Raises PHONE_NOT_OCCUPIED when nobody here has it or shows it. */
    async addByPhone(phone: string, { firstName, lastName }: ContactName): Promise<PeerId> {
      const answer = await engine.call({
        _: 'contacts.importContacts',
        contacts: [{ _: 'inputPhoneContact', clientId: Long.ONE, phone, firstName, lastName }],
      })
      const found = answer.imported[0]
      if (!found) throw new Refused({ name: 'PHONE_NOT_OCCUPIED', code: 400 })
      changed()
      return found.userId
    },

    /** Somebody known, or another name for a contact. */
    async save(user: PeerId, { firstName, lastName, sharesPhone }: ContactName): Promise<void> {
      await engine.call({
        _: 'contacts.addContact',
        id: await engine.peers.inputUser(user),
        firstName,
        lastName,
        phone: engine.peers.find(user)?.phone ?? '',
        addPhonePrivacyException: sharesPhone,
      })
      changed()
      engine.emit({ type: 'changed', what: 'fullPeer', peer: user })
    },

    async remove(user: PeerId): Promise<void> {
      await engine.call({ _: 'contacts.deleteContacts', id: [await engine.peers.inputUser(user)] })
      changed()
      engine.emit({ type: 'changed', what: 'fullPeer', peer: user })
    },

    async block(peer: PeerId): Promise<void> {
      await engine.call({ _: 'contacts.block', id: await engine.peers.input(peer) })
      setBlocked(peer, true)
    },

    async unblock(peer: PeerId): Promise<void> {
      await engine.call({ _: 'contacts.unblock', id: await engine.peers.input(peer) })
      setBlocked(peer, false)
    },
  }

  return {
    calls,
    updates: {
      updateContactsReset: changed,
      updatePeerBlocked: ({ peerId, blocked }) => setBlocked(peerIdOf(peerId), !!blocked),
      updatePeerSettings: changed,
    },
    onSignedOut: () => (known = undefined),
    onTooLong: changed,
  } satisfies Area
}
