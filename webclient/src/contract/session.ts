/** Who is signed in here, and what the server says of itself. */

import type { PeerId } from '~/contract/peers'

/** `/web/server.json`: all that a client has to know before it connects. */
export interface ServerFacts {
  /** What the server calls itself. */
  name: string
  /** Of the server's program, "1.2.3". */
  version: string
  /** Names the build of this client that the server gives out now. */
  build: string
  /** The DC that it says it is. */
  dc: number
  /** Path of the WebSocket on this same address. */
  socket: string
  /** RSA public keys, PKCS#1 in PEM. */
  keys: string[]
  /** Who may sign up. */
  registration: 'open' | 'invite' | 'closed'
  /** Whether codes are printed where the server runs. */
  isDevelopment: boolean
  /** What links to people and chats begin with, "https://chapar.example/". */
  linkPrefix: string
  maxFileBytes: number
  /** Whether a two-step password can be set. */
  canSetPassword: boolean
}

export interface Session {
  /** None: nobody is signed in. */
  self?: PeerId
}

/** A request was refused; `name` is the catalogue's ("PHONE_CODE_INVALID"), `seconds` what a FLOOD_WAIT says. */
export interface Refusal {
  name: string
  code: number
  seconds?: number
}
