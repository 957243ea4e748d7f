/** Who may see and do what. core.telegram.org/api/privacy */

import type { tl } from '@mtcute/web'

import type { PeerId } from '~/contract/peers'
import type { Audience, PrivacyKey, PrivacyRule } from '~/contract/settings'
import type { Area, Engine } from '~/engine/engine'
import { peerIdOf } from '~/engine/views/peers'

const KEYS: Record<PrivacyKey, tl.TypeInputPrivacyKey> = {
  lastSeen: { _: 'inputPrivacyKeyStatusTimestamp' },
  phone: { _: 'inputPrivacyKeyPhoneNumber' },
  photo: { _: 'inputPrivacyKeyProfilePhoto' },
  about: { _: 'inputPrivacyKeyAbout' },
  forwards: { _: 'inputPrivacyKeyForwards' },
  invites: { _: 'inputPrivacyKeyChatInvite' },
  voices: { _: 'inputPrivacyKeyVoiceMessages' },
}
const BASE: Record<Audience, tl.TypeInputPrivacyRule> = {
  everybody: { _: 'inputPrivacyValueAllowAll' },
  contacts: { _: 'inputPrivacyValueAllowContacts' },
  nobody: { _: 'inputPrivacyValueDisallowAll' },
}
const BLOCKED_PAGE = 100

export function privacy(engine: Engine) {
  async function inputUsers(ids: PeerId[]): Promise<tl.TypeInputUser[]> {
    return Promise.all(ids.map((id) => engine.peers.inputUser(id)))
  }

  const calls = {
    async get(key: PrivacyKey): Promise<PrivacyRule> {
      const { rules } = await engine.call({ _: 'account.getPrivacy', key: KEYS[key] })
      return buildRule(rules)
    },

    async set(key: PrivacyKey, rule: PrivacyRule): Promise<void> {
      const rules: tl.TypeInputPrivacyRule[] = []
      if (rule.allowed.length && rule.audience !== 'everybody')
        rules.push({ _: 'inputPrivacyValueAllowUsers', users: await inputUsers(rule.allowed) })
      if (rule.denied.length && rule.audience !== 'nobody')
        rules.push({ _: 'inputPrivacyValueDisallowUsers', users: await inputUsers(rule.denied) })
      await engine.call({ _: 'account.setPrivacy', key: KEYS[key], rules: [...rules, BASE[rule.audience]] })
    },

    async listBlocked(): Promise<PeerId[]> {
      const { blocked } = await engine.call({ _: 'contacts.getBlocked', offset: 0, limit: BLOCKED_PAGE })
      return blocked.map(({ peerId }) => peerIdOf(peerId))
    },

    async setBlocked(peer: PeerId, isBlocked: boolean): Promise<void> {
      const id = await engine.peers.input(peer)
      await engine.call({ _: isBlocked ? 'contacts.block' : 'contacts.unblock', id })
      engine.emit({ type: 'changed', what: 'blocked', peer })
    },
  }
  return {
    calls,
    updates: {
      updatePrivacy: () => engine.emit({ type: 'changed', what: 'privacy' }),
      updatePeerBlocked: ({ peerId }) => engine.emit({ type: 'changed', what: 'blocked', peer: peerIdOf(peerId) }),
    },
  } satisfies Area
}

/** The first rule that fits somebody holds, so what names people stands before what names all. */
function buildRule(rules: tl.TypePrivacyRule[]): PrivacyRule {
  const built: PrivacyRule = { audience: 'nobody', allowed: [], denied: [] }
  for (const rule of rules) {
    if (rule._ === 'privacyValueAllowAll') built.audience = 'everybody'
    if (rule._ === 'privacyValueAllowContacts') built.audience = 'contacts'
    if (rule._ === 'privacyValueAllowUsers') built.allowed = rule.users
    if (rule._ === 'privacyValueDisallowUsers') built.denied = rule.users
  }
  return built
}
