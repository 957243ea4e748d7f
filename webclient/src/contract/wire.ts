/** How page and engine talk over a MessagePort: calls by area and name, answers by number, events. Plain data only. */

import type { EngineEvent } from '~/contract/events'
import type { Refusal } from '~/contract/session'

export type ToEngine =
  | { call: number; area: string; name: string; args: unknown[] }
  /** The page is no longer interested in the answer; uploads and downloads stop. */
  | { cancel: number }
  /** Whether the page is looked at: decides about presence and notifications. */
  | { isVisible: boolean }
  | { bye: true }

export type ToPage =
  | { answer: number; value: unknown }
  | { answer: number; refusal: Refusal }
  | { event: EngineEvent }
  /** Another page of this browser has the account, and nothing more will be answered here. */
  | { taken: true }
  /** The engine could not begin. */
  | { failed: true }

/** Thrown by calls: what the server, or the engine in its stead, answered. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.name)
    this.name = 'Refused'
  }
}
