/** Where one is signed in. core.telegram.org/api/auth#session-management */

import { Long, type tl } from '@mtcute/web'

import type { SignedIn } from '~/contract/settings'
import type { Area, Engine } from '~/engine/engine'

export function sessions(engine: Engine) {
  const calls = {
    /** This one first, then by when they were used. */
    async list(): Promise<SignedIn[]> {
      const { authorizations } = await engine.call({ _: 'account.getAuthorizations' })
      const order = (each: SignedIn) => (each.isCurrent ? Infinity : each.activeAt)
      return authorizations.map(buildSession).sort((a, b) => order(b) - order(a))
    },

    /** Raises HASH_INVALID, FRESH_RESET_AUTHORISATION_FORBIDDEN. */
    async end(hash: string): Promise<void> {
      await engine.call({ _: 'account.resetAuthorization', hash: Long.fromString(hash) })
    },

    /** All but this one. Raises FRESH_RESET_AUTHORISATION_FORBIDDEN. */
    async endOthers(): Promise<void> {
      await engine.call({ _: 'auth.resetAuthorizations' })
    },
  }
  return {
    calls,
    updates: { updateNewAuthorization: () => engine.emit({ type: 'changed', what: 'sessions' }) },
  } satisfies Area
}

function buildSession(each: tl.TypeAuthorization): SignedIn {
  return {
    hash: each.hash.toString(),
    isCurrent: each.current ?? false,
    app: `${each.appName} ${each.appVersion}`.trim(),
    device: each.deviceModel,
    system: `${each.platform} ${each.systemVersion}`.trim(),
    address: each.ip,
    country: each.country,
    createdAt: each.dateCreated,
    activeAt: each.dateActive,
  }
}
