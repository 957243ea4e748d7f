/** From what the outbox holds to requests. core.telegram.org/method/messages.sendMessage */

import { Long, type tl } from '@mtcute/web'

import type { Outgoing, OutgoingMedia, OutgoingPoll } from '~/contract/outgoing'
import type { PeerId } from '~/contract/peers'
import type { Engine } from '~/engine/engine'
import type { Entry, ForwardOrder, Part } from '~/engine/outbox/entry'
import { parseEntities } from '~/engine/views/entities'
import { buildInputDocument, parseFile } from '~/engine/views/files'

/** Called with 0 to 1 of what is uploaded. */
export type Progress = (part: Part, done: number) => void

/** Ask the server to take an entry; its answer. Raises what the server says. */
export async function requestEntry(
  engine: Engine,
  entry: Entry,
  progress: Progress,
  signal: AbortSignal,
): Promise<tl.TypeUpdates> {
  if (entry.forward) return engine.client.call(await forwardRequest(engine, entry, entry.forward))
  const [part] = entry.parts
  if (!part) throw new Error('an entry without parts')
  if (entry.parts.length > 1) return engine.client.call(await albumRequest(engine, entry.parts, progress, signal))
  const { outgoing } = part
  const request = { ...(await commonOf(engine, outgoing)), ...(await textOf(engine, part)) }
  if (!outgoing.media) {
    return engine.client.call({
      _: 'messages.sendMessage',
      ...request,
      noWebpage: outgoing.noWebPage,
      clearDraft: !hasNewDraft(engine, outgoing),
    })
  }
  const media = await inputMedia(engine, part, outgoing.media, progress, signal)
  return engine.client.call({ _: 'messages.sendMedia', ...request, media })
}

/** Whether something else was begun since: a message that had to wait must not take it away. */
function hasNewDraft(engine: Engine, { place }: Outgoing): boolean {
  return !place.thread && engine.dialogs.find(place.chat)?.draft !== undefined
}

async function albumRequest(
  engine: Engine,
  parts: Part[],
  progress: Progress,
  signal: AbortSignal,
): Promise<tl.messages.RawSendMultiMediaRequest> {
  const [first] = parts
  if (!first) throw new Error('an album without parts')
  const common = await commonOf(engine, first.outgoing)
  const multiMedia: tl.RawInputSingleMedia[] = []
  for (const part of parts) {
    if (!part.outgoing.media) continue
    const media = await inputMedia(engine, part, part.outgoing.media, progress, signal)
    const stored = part.outgoing.media.kind === 'file' ? await engine.uploader.store(common.peer, media) : media
    multiMedia.push({ _: 'inputSingleMedia', media: stored, ...(await textOf(engine, part)) })
  }
  return { _: 'messages.sendMultiMedia', ...common, multiMedia }
}

async function forwardRequest(
  engine: Engine,
  { parts }: Entry,
  order: ForwardOrder,
): Promise<tl.messages.RawForwardMessagesRequest> {
  return {
    _: 'messages.forwardMessages',
    fromPeer: await engine.peers.input(order.from),
    id: order.ids,
    randomId: parts.map((part) => Long.fromString(part.randomId)),
    toPeer: await engine.peers.input(order.place.chat),
    topMsgId: order.place.thread,
    dropAuthor: order.hidesSender || order.hidesCaptions || undefined,
    dropMediaCaptions: order.hidesCaptions,
    silent: order.isSilent,
    scheduleDate: order.scheduleDate,
    sendAs: order.sendAs === undefined ? undefined : await engine.peers.input(order.sendAs),
  }
}

async function commonOf(engine: Engine, outgoing: Outgoing) {
  const { place, isSilent, scheduleDate, sendAs } = outgoing
  return {
    peer: await engine.peers.input(place.chat),
    silent: isSilent,
    scheduleDate,
    replyTo: await buildReplyTo(engine, outgoing),
    sendAs: sendAs === undefined ? undefined : await engine.peers.input(sendAs),
  }
}

async function textOf(engine: Engine, { randomId, outgoing }: Part) {
  const input = (user: PeerId) => engine.peers.inputUser(user)
  return {
    randomId: Long.fromString(randomId),
    message: outgoing.text,
    entities: await parseEntities(outgoing.entities, input),
  }
}

/** What a message of a place answers: in a thread, its beginning if nothing else. */
export async function buildReplyTo(
  engine: Engine,
  { place, replyTo }: Pick<Outgoing, 'place' | 'replyTo'>,
): Promise<tl.RawInputReplyToMessage | undefined> {
  const id = replyTo?.id ?? place.thread
  if (!id) return undefined
  return {
    _: 'inputReplyToMessage',
    replyToMsgId: id,
    topMsgId: place.thread,
    replyToPeerId: replyTo?.chat === undefined ? undefined : await engine.peers.input(replyTo.chat),
    quoteText: replyTo?.quote,
    quoteEntities:
      replyTo?.quoteEntities && (await parseEntities(replyTo.quoteEntities, (user) => engine.peers.inputUser(user))),
    quoteOffset: replyTo?.quoteOffset,
  }
}

async function inputMedia(
  engine: Engine,
  part: Part,
  media: OutgoingMedia,
  progress: Progress,
  signal: AbortSignal,
): Promise<tl.TypeInputMedia> {
  switch (media.kind) {
    case 'file':
      return engine.uploader.uploadMedia(media, { signal, onProgress: (done) => progress(part, done) })
    case 'stored':
      return { _: 'inputMediaDocument', id: buildInputDocument(parseFile(media.file.fileId)) }
    case 'contact': {
      const { phone: phoneNumber, firstName, lastName } = media
      return { _: 'inputMediaContact', phoneNumber, firstName, lastName, vcard: '' }
    }
    case 'dice':
      return { _: 'inputMediaDice', emoticon: media.emoji }
    case 'poll':
      return inputPoll(media)
  }
}

function inputPoll(media: OutgoingPoll): tl.RawInputMediaPoll {
  const options = media.options.map((text, index) => ({ text, option: Uint8Array.of(index) }))
  const right = media.correct === undefined ? undefined : options[media.correct]
  return {
    _: 'inputMediaPoll',
    poll: {
      _: 'poll',
      id: Long.ZERO,
      question: plain(media.question),
      answers: options.map(({ text, option }) => ({ _: 'pollAnswer', text: plain(text), option })),
      publicVoters: !media.isAnonymous,
      multipleChoice: media.isMultiple,
      quiz: right !== undefined,
    },
    correctAnswers: right && [right.option],
    solution: media.explanation || undefined,
    solutionEntities: media.explanation ? [] : undefined,
  }
}

function plain(text: string): tl.RawTextWithEntities {
  return { _: 'textWithEntities', text, entities: [] }
}
