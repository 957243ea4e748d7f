/** What the engine tells every page. Peers that an event mentions have been told before it. */

import type { Dialog, Draft, Folder } from '~/contract/dialogs'
import type { Message, Place } from '~/contract/messages'
import type { Peer, PeerId } from '~/contract/peers'
import type { Session } from '~/contract/session'

/** core.telegram.org/type/SendMessageAction, in our words. */
export type Activity =
  | 'typing'
  | 'recordVoice'
  | 'uploadVoice'
  | 'recordVideo'
  | 'uploadVideo'
  | 'recordRound'
  | 'uploadRound'
  | 'uploadPhoto'
  | 'uploadDocument'
  | 'chooseSticker'
  | 'geo'
  | 'chooseContact'

export type Connection = 'offline' | 'connecting' | 'updating' | 'connected'

export type EngineEvent =
  | { type: 'connection'; state: Connection }
  | { type: 'session'; session: Session }
  /** Seconds that the server's clock is ahead of this machine's. */
  | { type: 'clock'; ahead: number }
  /** New or changed. */
  | { type: 'peers'; peers: Peer[] }
  | { type: 'dialogs'; dialogs: Dialog[] }
  | { type: 'dialogsRemoved'; peers: PeerId[] }
  /** The whole list has been read from the server. */
  | { type: 'dialogsLoaded' }
  | { type: 'folders'; folders: Folder[] }
  /** New ones, in order; `place.thread` is told by `message.thread`. */
  | { type: 'messages'; messages: Message[]; isScheduled?: boolean }
  /** Edited, or with other reactions, views, replies, votes. Those that the page does not show are to be ignored. */
  | { type: 'messagesChanged'; messages: Message[]; isScheduled?: boolean }
  | { type: 'messagesRemoved'; chat: PeerId; ids: number[]; isScheduled?: boolean }
  /** A pending message is sent, and is this one now. */
  | { type: 'messageSent'; chat: PeerId; pendingId: number; message: Message }
  /** Another device of ours wrote, or sent, what stands in a field. */
  /** `by`: the page that wrote it; none: another device. */
  | { type: 'draft'; place: Place; draft?: Draft; by?: number }
  /** Too much was missed, or the history was cleared: load what is shown again. */
  | { type: 'placeReset'; place: Place }
  /** How far a topic or comments were read: by us (`inbox`), of ours by others (`outbox`). */
  | { type: 'threadRead'; chat: PeerId; thread: number; inbox?: number; outbox?: number }
  /** Somebody is doing something; `activity` null: no longer. It ends by itself six seconds after it was told last. */
  | { type: 'activity'; chat: PeerId; thread?: number; peer: PeerId; activity: Activity | null }
  /** Of an upload or download, by the key that it was begun with. Bytes. */
  | { type: 'progress'; key: string; done: number; total: number }
  /** A message to be told of while no page is looked at; one of the pages does. `showsText`: what it says may be shown. */
  | { type: 'notice'; message: Message; showsText: boolean; isSilent: boolean }
  /** Something kept by the account changed: who shows it asks again. */
  | { type: 'changed'; what: Changed; peer?: PeerId; id?: number }

/** What is asked for again when it changed. */
export type Changed =
  | 'fullPeer'
  | 'members'
  | 'joinRequests'
  | 'invites'
  | 'topics'
  | 'pinned'
  | 'scheduled'
  | 'sessions'
  | 'privacy'
  | 'notifySettings'
  | 'stickers'
  | 'quickReaction'
  | 'contacts'
  | 'blocked'
  | 'language'
