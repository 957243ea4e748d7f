/** The two-step password, which is never sent: only proofs that one knows it. core.telegram.org/api/srp */

import { changeCloudPassword, enableCloudPassword, removeCloudPassword } from '@mtcute/web/methods.js'

import type { PasswordState } from '~/contract/settings'
import type { Area, Engine } from '~/engine/engine'

export function password(engine: Engine) {
  const calls = {
    async get(): Promise<PasswordState> {
      const state = await engine.call({ _: 'account.getPassword' })
      return { isSet: state.hasPassword ?? false, hint: state.hint ?? '' }
    },

    /** Set one, or with `current` another. Raises PASSWORD_HASH_INVALID. */
    async set({ current, next, hint }: { current?: string; next: string; hint: string }): Promise<void> {
      if (current) {
        await changeCloudPassword(engine.client, { currentPassword: current, newPassword: next, hint })
      } else {
        await enableCloudPassword(engine.client, { password: next, hint })
      }
    },

    /** Raises PASSWORD_HASH_INVALID. */
    async remove(current: string): Promise<void> {
      await removeCloudPassword(engine.client, current)
    },
  }
  return { calls } satisfies Area
}
