/** When the connection was lost before an answer came, the messages may come as changes first, which do not say what they were
 * sent as. They are recognized by what they say, so that nothing is shown twice until the answer comes. */

import type { Message } from '~/contract/messages'
import type { Entry, Part } from '~/engine/outbox/entry'

export class Arrivals {
  /** Parts that were asked to be sent and not answered yet. */
  private readonly expected = new Set<Part>()
  private readonly recognized = new Set<Part>()
  /** Messages that answers told: changes bring them once more. */
  private readonly answered = new Set<string>()

  expect(entry: Entry): void {
    for (const part of entry.parts) this.expected.add(part)
  }

  /** The answer came. */
  settle(entry: Entry, sent: ReadonlyMap<string, Message>): void {
    this.forget(entry)
    for (const message of sent.values()) if (!message.isScheduled) this.answered.add(keyOf(message))
  }

  /** It was refused; those that seemed to have come have not. */
  forget(entry: Entry): Message[] {
    const wrong = entry.parts.filter((part) => this.recognized.has(part))
    for (const part of entry.parts) {
      this.expected.delete(part)
      this.recognized.delete(part)
    }
    return wrong.map(({ shown }) => shown)
  }

  /** What a new message was sent as, if it seems to be one of those expected. */
  recognize(message: Message): Part | undefined {
    if (!message.isOut || this.answered.delete(keyOf(message))) return undefined
    for (const part of this.expected) {
      if (this.recognized.has(part) || !isLike(part.shown, message)) continue
      this.recognized.add(part)
      return part
    }
    return undefined
  }
}

function isLike({ chat, text, media, isScheduled }: Message, message: Message): boolean {
  const kindOf = (kind: string | undefined) => (kind === 'webPage' ? undefined : kind)
  return (
    !isScheduled &&
    chat === message.chat &&
    text === message.text &&
    kindOf(media?.kind) === kindOf(message.media?.kind)
  )
}

function keyOf({ chat, id }: Message): string {
  return `${chat}:${id}`
}
