/** The messages that have been seen since the engine started: what changes to them are applied to. */

import type { Media } from '~/contract/media'
import type { Message } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'

/** Messages kept in all; the chats that were used longest ago are forgotten first. */
const CAPACITY = 40_000

/** Ids from here down are of channels and supergroups, which count their messages themselves. */
const isCountingItself = (chat: PeerId) => chat < -1_000_000_000_000

export class MessageBook {
  private readonly chats = new Map<PeerId, Map<number, Message>>()
  /** Where a message of a private chat or basic group is: updates name it by its id alone. */
  private readonly chatOf = new Map<number, PeerId>()
  private count = 0

  find(chat: PeerId, id: number): Message | undefined {
    return this.chats.get(chat)?.get(id)
  }

  /** The chat of a message that is named by its id alone. */
  findChat(id: number): PeerId | undefined {
    return this.chatOf.get(id)
  }

  list(chat: PeerId): Message[] {
    return [...(this.chats.get(chat)?.values() ?? [])]
  }

  /** Those that carry this: a poll or a link preview may stand in several chats. */
  findCarriers(isIt: (media: Media) => boolean): Message[] {
    const found: Message[] = []
    for (const known of this.chats.values()) {
      for (const message of known.values()) if (message.media && isIt(message.media)) found.push(message)
    }
    return found
  }

  put(messages: Message[]): void {
    for (const message of messages) {
      const known = this.chats.get(message.chat) ?? new Map<number, Message>()
      this.chats.delete(message.chat)
      this.chats.set(message.chat, known) // used last
      if (!known.has(message.id)) this.count++
      known.set(message.id, message)
      if (!isCountingItself(message.chat)) this.chatOf.set(message.id, message.chat)
    }
    this.shrink()
  }

  remove(chat: PeerId, ids: number[]): void {
    const known = this.chats.get(chat)
    for (const id of ids) {
      if (known?.delete(id)) this.count--
      if (!isCountingItself(chat)) this.chatOf.delete(id)
    }
  }

  clear(): void {
    this.chats.clear()
    this.chatOf.clear()
    this.count = 0
  }

  private shrink(): void {
    for (const [chat, known] of this.chats) {
      if (this.count <= CAPACITY || this.chats.size === 1) return
      this.remove(chat, [...known.keys()])
      this.chats.delete(chat)
    }
  }
}
