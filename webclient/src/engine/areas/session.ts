/** Signing in and out. core.telegram.org/api/auth, core.telegram.org/api/srp */

import { base64 } from '@fuman/utils'
import { tl } from '@mtcute/web'

import { getAhead } from '~/contract/clock'
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

/** A country, by its code in two letters, with its calling codes (digits). */
export interface Country {
  iso: string
  name: string
  codes: string[]
}

export function session(engine: Engine) {
  let connection: Connection = 'connecting'
  let isCompared = false
  engine.client.onConnectionState.add((state) => {
    connection = state
    // While there was no connection the machine may have slept, and its clock may have been set.
    if (state === 'connecting' || state === 'offline') isCompared = false
    else if (!isCompared) {
      isCompared = true
      void engine.compareClocks().catch(() => undefined)
    }
    engine.emit({ type: 'connection', state })
  })

  async function authorized(answer: tl.auth.TypeAuthorization): Promise<SignInStep> {
    if (answer._ === 'auth.authorizationSignUpRequired') return { step: 'signUp' }
    const user = await engine.client.notifyLoggedIn(answer)
    await engine.signedIn(user.id)
    return { step: 'done' }
  }

  /** The step after a refusal for want of a password; any other refusal is thrown on. */
  async function askPassword(error: unknown): Promise<SignInStep> {
    if (!tl.RpcError.is(error, 'SESSION_PASSWORD_NEEDED')) throw error
    const { hint } = await engine.client.call({ _: 'account.getPassword' })
    return { step: 'password', hint }
  }

  const calls = {
    /** What a page begins with. */
    open(): { session: Session; server: ServerFacts; connection: Connection; isKept: boolean; ahead: number } {
      return { session: engine.session, server: engine.server, connection, isKept: engine.isKept, ahead: getAhead() }
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
        return askPassword(error)
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

    /** What a signed-in device has to accept, or where that has led. core.telegram.org/api/qr-login */
    async exportLoginToken(): Promise<{ url: string } | SignInStep> {
      const { id, hash } = await engine.client.getApiCredentials()
      try {
        const token = await engine.client.call({
          _: 'auth.exportLoginToken',
          apiId: id,
          apiHash: hash,
          exceptIds: [],
        })
        if (token._ === 'auth.loginTokenSuccess') return await authorized(token.authorization)
        return { url: `tg://login?token=${base64.encode(token.token, true)}` }
      } catch (error) {
        return askPassword(error)
      }
    },

    /** Named in a language as far as the server knows it. */
    async listCountries(language: string): Promise<Country[]> {
      const answer = await engine.client.call({ _: 'help.getCountriesList', langCode: language, hash: 0 })
      if (answer._ !== 'help.countriesList') return []
      return answer.countries
        .filter((country) => !country.hidden)
        .map(({ iso2, name, defaultName, countryCodes }) => ({
          iso: iso2,
          name: name ?? defaultName,
          codes: countryCodes.flatMap(({ countryCode, prefixes }) =>
            (prefixes ?? ['']).map((prefix) => countryCode + prefix),
          ),
        }))
    },

    async signOut(): Promise<void> {
      await engine.client.call({ _: 'auth.logOut' }).catch(() => undefined) // gone from here, whatever the server says
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
