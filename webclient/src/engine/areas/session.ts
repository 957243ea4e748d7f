/** Signing in and out. core.telegram.org/api/auth, core.telegram.org/api/srp */

import type { tl } from '@mtcute/web'

import type { Connection } from '~/contract/events'
import type { ServerFacts, Session } from '~/contract/session'
import type { Area, Engine } from '~/engine/engine'

/** Where a code went, and how it is answered. */
export interface CodeSent {
  phone: string
  hash: string
  length: number
  by: 'app' | 'sms' | 'call' | 'other'
}

/** What a step of signing in led to. */
export type SignInStep = { step: 'done' } | { step: 'signUp' } | { step: 'password'; hint?: string }

export function session(engine: Engine) {
  let connection: Connection = 'connecting'
  engine.client.onConnectionState.add((state) => {
    connection = state
    engine.emit({ type: 'connection', state })
  })

  async function authorized(answer: tl.auth.TypeAuthorization): Promise<SignInStep> {
    if (answer._ === 'auth.authorizationSignUpRequired') return { step: 'signUp' }
    const user = await engine.client.notifyLoggedIn(answer)
    await engine.signedIn(user.id)
    return { step: 'done' }
  }

  const calls = {
    /** What a page begins with. */
    open(): { session: Session; server: ServerFacts; connection: Connection } {
      return { session: engine.session, server: engine.server, connection }
    },

    /** Raises PHONE_NUMBER_INVALID, PHONE_NUMBER_BANNED, FLOOD_WAIT. */
    async sendCode(phone: string): Promise<CodeSent> {
      const { id, hash } = await engine.client.getApiCredentials()
      const answer = await engine.client.call({
        _: 'auth.sendCode',
        phoneNumber: phone,
        apiId: id,
        apiHash: hash,
        settings: { _: 'codeSettings' },
      })
      if (answer._ !== 'auth.sentCode') throw new Error(answer._)
      return { phone, hash: answer.phoneCodeHash, ...describeCode(answer.type) }
    },

    async signIn(sent: CodeSent, code: string): Promise<SignInStep> {
      try {
        return await authorized(
          await engine.client.call({
            _: 'auth.signIn',
            phoneNumber: sent.phone,
            phoneCodeHash: sent.hash,
            phoneCode: code,
          }),
        )
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes('SESSION_PASSWORD_NEEDED')) throw error
        const password = await engine.client.call({ _: 'account.getPassword' })
        return { step: 'password', hint: password.hint }
      }
    },

    async signUp(sent: CodeSent, firstName: string, lastName: string): Promise<SignInStep> {
      return authorized(
        await engine.client.call({
          _: 'auth.signUp',
          phoneNumber: sent.phone,
          phoneCodeHash: sent.hash,
          firstName,
          lastName,
        }),
      )
    },

    /** Raises PASSWORD_HASH_INVALID. */
    async checkPassword(password: string): Promise<SignInStep> {
      const asked = await engine.client.call({ _: 'account.getPassword' })
      const proof = await engine.client.computeSrpParams(asked, password)
      return authorized(await engine.client.call({ _: 'auth.checkPassword', password: proof }))
    },

    async signOut(): Promise<void> {
      await engine.client.call({ _: 'auth.logOut' }).catch(() => undefined) // gone from here, whatever the server says
      await engine.client.notifyLoggedOut()
      await engine.signedOut()
    },
  }
  return { calls } satisfies Area
}

function describeCode(type: tl.auth.TypeSentCodeType): Pick<CodeSent, 'length' | 'by'> {
  const length = 'length' in type && typeof type.length === 'number' ? type.length : 5
  switch (type._) {
    case 'auth.sentCodeTypeApp':
      return { length, by: 'app' }
    case 'auth.sentCodeTypeSms':
      return { length, by: 'sms' }
    case 'auth.sentCodeTypeCall':
      return { length, by: 'call' }
    default:
      return { length, by: 'other' }
  }
}
