/** One's own profile. core.telegram.org/api/profile */

import { parsePublicKey } from '@mtcute/web/utils.js'

import type { OwnProfile } from '~/contract/settings'
import type { Area, Engine } from '~/engine/engine'

/** Where the language is kept among the cache's facts. */
export const LANGUAGE_FACT = 'language'

export function account(engine: Engine) {
  const calls = {
    async getProfile(): Promise<OwnProfile> {
      const { fullUser } = await engine.call({ _: 'users.getFullUser', id: { _: 'inputUserSelf' } })
      const me = engine.peers.find(engine.self)
      return {
        firstName: me?.firstName ?? '',
        lastName: me?.lastName ?? '',
        bio: fullUser.about ?? '',
        username: me?.username ?? '',
        phone: me?.phone ?? '',
        color: me?.color ?? 0,
      }
    },

    /** Raises FIRSTNAME_INVALID, LASTNAME_INVALID, ABOUT_TOO_LONG. */
    async setProfile({ firstName, lastName, bio }: Pick<OwnProfile, 'firstName' | 'lastName' | 'bio'>): Promise<void> {
      const user = await engine.call({ _: 'account.updateProfile', firstName, lastName, about: bio })
      engine.peers.learn([user], [])
      engine.emit({ type: 'changed', what: 'fullPeer', peer: engine.self })
    },

    /** Whether nobody has it. Raises USERNAME_INVALID. */
    isUsernameFree(username: string): Promise<boolean> {
      return engine.call({ _: 'account.checkUsername', username })
    },

    /** '' takes it away. Raises USERNAME_INVALID, USERNAME_OCCUPIED. */
    async setUsername(username: string): Promise<void> {
      engine.peers.learn([await engine.call({ _: 'account.updateUsername', username })], [])
    },

    /** 0 to 6. */
    async setColor(color: number): Promise<void> {
      await engine.call({ _: 'account.updateColor', color: { _: 'peerColor', color } })
      engine.peers.change(engine.self, { color })
    },

    /** What the server speaks to us in, from now on and after the engine's next start. */
    async setLanguage(code: string): Promise<void> {
      engine.cache.putFact(LANGUAGE_FACT, code)
      await engine.tellLanguage(code)
    },

    /** Of the keys that the server proves itself with, as it prints them itself. */
    getServerFingerprints(): string[] {
      return engine.server.keys.map((key) => parsePublicKey(engine.client.crypto, key).fingerprint)
    },

    /** Forget messages and files that were read; they are loaded again when they are wanted. What waits to be sent stays. */
    async clearCache(): Promise<void> {
      await Promise.all([engine.cache.clearMessages(), engine.files.clear()])
    },
  }
  return { calls } satisfies Area
}
