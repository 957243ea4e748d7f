/** What is being written in one place, as long as it is shown: the text, what it answers or changes, where it goes. */

import { batch, computed, effect, signal } from '@preact/signals'

import { unixNow } from '~/contract/clock'
import type { Draft } from '~/contract/dialogs'
import { isFormerId } from '~/contract/former'
import {
  FIRST_PENDING_ID,
  FIRST_SCHEDULED_ID,
  type Message,
  type Place,
  placeKey,
  type ReplyTo,
} from '~/contract/messages'
import { MAX_CAPTION, MAX_TEXT, type Outgoing } from '~/contract/outgoing'
import { canEdit, canSend } from '~/contract/rights'
import {
  composing,
  type Composing,
  describeReply,
  type Forwarding,
  registerField,
  setComposing,
  stopComposing,
} from '~/store/composing'
import { engine, isTaken, on, self } from '~/store/engine'
import { jumpTo } from '~/store/jumps'
import { forget, keep, listKept, readKept } from '~/store/kept'
import { fetchMessage, messageList, peekMessage, takeMessages } from '~/store/messages'
import { peerSignal } from '~/store/peers'
import { isWaiting, loadRules } from '~/store/rules'
import { type SendOptions, takeTerms } from '~/store/sendingTerms'
import { findDice } from '~/ui/composer/dice'
import { Editor, type EditorHooks, type Stretch } from '~/ui/composer/editor/Editor'
import { parseMarkdown } from '~/ui/composer/editor/markdown'
import { EMPTY, isSame, type Rich, trim } from '~/ui/composer/editor/rich'
import { askForDate } from '~/ui/composer/ScheduleDialog'
import { showRefusal } from '~/ui/kit/toast'

const DRAFT_AFTER_MS = 500
/** Tells what is written here from what other tabs write. */
const PAGE = Math.random()

export class Composition {
  readonly rich = signal<Rich>(EMPTY)
  readonly stretch = signal<Stretch>({ from: 0, to: 0 })
  /** Without the picture and text of the first link. */
  readonly noWebPage = signal(false)
  readonly isEmpty = computed(() => !this.rich.value.text.trim())
  /** UTF-16 units that are too many: of a message that is changed, which cannot become two. */
  readonly surplus = computed(() => {
    const { edit } = composing(this.place).value
    if (!edit) return 0
    const isCaption = edit.media !== undefined && edit.media.kind !== 'webPage'
    return Math.max(0, this.rich.value.text.trim().length - (isCaption ? MAX_CAPTION : MAX_TEXT))
  })
  editor: Editor | undefined
  /** What stood in the field before a message was changed. */
  private aside: Rich | undefined
  private shownEdit: Message | undefined
  /** Which message is answered. */
  private shownReply: number | undefined
  /** What a draft answers, as long as that message is being asked for. */
  private awaited: ReplyTo | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(readonly place: Place) {}

  /** Begin: the field is there. Returns what ends it. */
  attach(root: HTMLElement, onFiles: EditorHooks['onFiles']): () => void {
    const editor = new Editor(root, {
      onChange: (rich) => this.onChange(rich),
      onSelect: (stretch) => (this.stretch.value = stretch),
      onFiles,
    })
    this.editor = editor
    this.shownReply = composing(this.place).peek().reply?.message.id
    const onHide = () => this.keepLocally()
    addEventListener('pagehide', onHide)
    const ends = [
      () => editor.destroy(),
      () => removeEventListener('pagehide', onHide),
      effect(() => this.followEdit(composing(this.place).value)),
      effect(() => this.followReply()),
      effect(() => void (isTaken.value && this.keepLocally())),
      on('draft', (event) => {
        const isNews = event.by !== PAGE && this.timer === undefined && !this.shownEdit
        if (isNews && placeKey(event.place) === placeKey(this.place)) void this.showDraft(event.draft)
      }),
      registerField(this.place, {
        peek: () => (this.shownEdit ? EMPTY : this.rich.peek()),
        take: () => this.take(),
        focus: () => matchMedia('(pointer: coarse)').matches || this.focusSoon(),
      }),
    ]
    void this.restoreDraft()
    void loadRules(this.place.chat)
    void this.showPending()
    return () => {
      if (this.shownEdit) setComposing(this.place, { edit: this.shownEdit, edited: this.rich.peek() })
      this.saveDraft()
      void engine.drafts.flush(this.place)
      void engine.typing.stop(this.place)
      for (const end of ends) end()
      this.editor = undefined
    }
  }

  insert(what: Rich, stretch?: Stretch): void {
    this.editor?.focus()
    this.editor?.insert(what, stretch)
  }

  /** From a picker: a phone's keyboard, which would cover it, stays away. */
  insertPicked(what: Rich): void {
    if (this.editor && !this.editor.hasFocus && matchMedia('(pointer: coarse)').matches) this.editor.insertAtCaret(what)
    else this.insert(what)
  }

  /** Send what is written, or the change. Among messages that wait, it is asked until when. */
  submit(options: SendOptions = {}): void {
    const rich = trim(parseMarkdown(this.rich.peek()))
    const { edit, forward } = composing(this.place).peek()
    if (edit) return this.submitEdit(edit, rich)
    if (!rich.text && !forward) return
    if (this.place.isScheduled && options.scheduleDate === undefined) return void this.schedule(options)
    if (!options.scheduleDate && isWaiting(this.place.chat)) return // slow mode
    const noWebPage = this.noWebPage.peek() || undefined
    this.clear()
    const terms = takeTerms(this.place, options)
    const dice = this.findDice(rich)
    if (dice) void engine.sending.send({ ...terms, ...EMPTY, media: { kind: 'dice', emoji: dice } }).catch(showRefusal)
    else if (rich.text) void engine.sending.send({ ...terms, ...rich, noWebPage }).catch(showRefusal)
    if (forward) this.submitForward(forward, options)
  }

  /** Ask when to send what is written. */
  async schedule(options: SendOptions = {}): Promise<void> {
    const scheduleDate = await askForDate(this.place.chat)
    if (scheduleDate !== undefined) this.submit({ ...options, scheduleDate })
  }

  /** Send something that is no text: a sticker, a poll. */
  sendMedia(media: NonNullable<Outgoing['media']>, options: SendOptions = {}): void {
    void engine.sending.send({ ...takeTerms(this.place, options), text: '', entities: [], media }).catch(showRefusal)
  }

  /** Change the last message of ours that may be changed. */
  editLast(): boolean {
    const { chat } = this.place
    const peer = peerSignal(chat).peek()
    const last = messageList(this.place)
      .ids.peek()
      .findLast((id) => {
        const message = id < FIRST_PENDING_ID && !isFormerId(id) ? peekMessage(chat, id) : undefined
        return message?.isOut && peer && canEdit(peer, message, self.peek() ?? 0)
      })
    const message = last === undefined ? undefined : peekMessage(chat, last)
    if (message) setComposing(this.place, { edit: message })
    return message !== undefined
  }

  /** Answer the message before (-1) or after the one that is answered; at first the last one, after the last one none. */
  replyToNext(step: 1 | -1): void {
    const { edit, reply, forward } = composing(this.place).peek()
    if (edit || this.place.isScheduled) return
    const { chat } = this.place
    const messages = messageList(this.place)
      .ids.peek()
      .map((id) => (id < FIRST_SCHEDULED_ID && !isFormerId(id) ? peekMessage(chat, id) : undefined))
      .filter((message) => message !== undefined && !message.service)
    const at = messages.findIndex((message) => message?.id === reply?.message.id)
    const message = at < 0 ? (step < 0 ? messages.at(-1) : undefined) : messages[Math.max(0, at + step)]
    setComposing(this.place, { forward, reply: message && { message } })
    if (message) jumpTo(this.place, message.id)
  }

  /** Leave what is being done; false when nothing is. */
  cancel(): boolean {
    const { edit, reply, forward } = composing(this.place).peek()
    if (!edit && !reply && !forward) return false
    stopComposing(this.place)
    return true
  }

  /** What is rolled where it may be, and said elsewhere: one right is for games and GIFs. */
  private findDice({ text, entities }: Rich): string | undefined {
    const peer = peerSignal(this.place.chat).peek()
    return !entities.length && peer && canSend(peer, 'gif') ? findDice(text) : undefined
  }

  private submitEdit(edit: Message, rich: Rich): void {
    const hasMedia = edit.media !== undefined && edit.media.kind !== 'webPage'
    if ((!rich.text && !hasMedia) || this.surplus.peek()) return
    const noWebPage = this.noWebPage.peek() || undefined
    stopComposing(this.place)
    engine.editing.edit(edit.chat, edit.id, { ...rich, noWebPage }).catch(showRefusal)
  }

  private submitForward({ messages, hidesSender, hidesCaptions }: Forwarding, options: SendOptions): void {
    const [first] = messages
    stopComposing(this.place)
    if (!first) return
    const { place, sendAs } = takeTerms(this.place, options)
    const order = { from: first.chat, ids: messages.map(({ id }) => id), hidesSender, hidesCaptions }
    void engine.sending.forward({ place, sendAs, ...order, ...options }).catch(showRefusal)
  }

  private onChange(rich: Rich): void {
    batch(() => {
      this.rich.value = rich
      if (!rich.text) this.noWebPage.value = false
    })
    if (this.shownEdit) return
    if (rich.text.trim()) void engine.typing.tell(this.place, 'typing')
    this.saveSoon()
  }

  private saveSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.saveDraft(), DRAFT_AFTER_MS)
  }

  private show(rich: Rich): void {
    const next: Rich = { text: rich.text, entities: rich.entities }
    if (isSame(this.rich.peek(), next)) return
    this.editor?.set(next)
    this.rich.value = this.editor?.value ?? next
  }

  private take(): Rich {
    if (this.shownEdit) return EMPTY
    const rich = trim(parseMarkdown(this.rich.peek()))
    this.clear()
    return rich
  }

  private clear(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.show(EMPTY)
    this.noWebPage.value = false
    if (!this.place.isScheduled) void engine.drafts.forget(this.place, PAGE)
    void engine.typing.forget(this.place)
  }

  private followEdit({ edit, edited }: Composing): void {
    const before = this.shownEdit
    if (edit?.id === before?.id) return
    this.shownEdit = edit
    if (edit) {
      if (!before) this.aside = this.rich.peek()
      this.show(edited ?? { text: edit.text, entities: edit.entities })
      this.focusSoon()
    } else {
      this.show(this.aside ?? EMPTY)
      this.aside = undefined
    }
  }

  /** A reply is part of the draft, and one wants to write now. */
  private followReply(): void {
    const { edit, reply, forward } = composing(this.place).value
    const id = reply?.message.id
    const isNew = id !== this.shownReply
    this.shownReply = id
    if ((reply && isNew) || forward) this.focusSoon()
    if (isNew && !edit) this.saveSoon()
  }

  /** The menu that this was chosen from gives the focus back first. */
  private focusSoon(): void {
    requestAnimationFrame(() => this.editor?.focus())
  }

  private async restoreDraft(): Promise<void> {
    const [local, saved] = [takeLocal(this.place), await engine.drafts.find(this.place)]
    const draft = local && local.date >= (saved?.date ?? 0) ? local : saved
    if (!draft) return
    if (this.shownEdit) this.aside = this.aside?.text ? this.aside : draft
    else if (!this.rich.peek().text) await this.showDraft(draft)
  }

  private async showDraft(draft: Draft | undefined): Promise<void> {
    this.show(draft ?? EMPTY)
    const { reply } = composing(this.place).peek()
    if (draft?.replyTo && !reply) await this.restoreReply(draft.replyTo)
  }

  /** Drafts of a topic answer its beginning, which goes without saying. */
  private async restoreReply(replyTo: ReplyTo): Promise<void> {
    const { id, chat, quote: text, quoteEntities: entities = [], quoteOffset: offset = 0 } = replyTo
    if (chat !== undefined || id === this.place.thread) return
    this.awaited = replyTo
    const message = await fetchMessage(this.place.chat, id)
    this.awaited = undefined
    const { edit, ...others } = composing(this.place).peek()
    if (!message || edit || others.reply) return
    this.shownReply = id // nobody chose it now: there is nothing to be saved, nor a field to be opened for it
    setComposing(this.place, { ...others, reply: { message, quote: text ? { text, entities, offset } : undefined } })
  }

  private saveDraft(): void {
    if (this.timer === undefined) return
    clearTimeout(this.timer)
    this.timer = undefined
    if (!this.place.isScheduled) void engine.drafts.save(this.place, this.draft(), PAGE)
  }

  /** The page goes, and what it tells the engine now may come too late. */
  private keepLocally(): void {
    const draft = this.place.isScheduled ? undefined : this.draft()
    if (draft) keep(localKey(this.place), JSON.stringify(draft))
    this.saveDraft()
    void engine.drafts.flush(this.place)
  }

  /** What is written now, unless it is a change of a message. */
  private draft(): Draft | undefined {
    const { text, entities } = this.shownEdit ? (this.aside ?? EMPTY) : this.rich.peek()
    const { reply } = composing(this.place).peek()
    const replyTo = reply && reply.message.chat === this.place.chat ? describeReply(this.place, reply) : this.awaited
    const isDraft = !!text.trim() || replyTo !== undefined
    return isDraft ? { text, entities, date: Math.floor(unixNow()), replyTo } : undefined
  }

  /** What was not sent yet when the place was shown last. */
  private async showPending(): Promise<void> {
    const pending = await engine.sending.listPending(this.place)
    takeMessages(pending)
    messageList(this.place).add(pending)
  }
}

const LOCAL = 'chapar.draft.'

function localKey(place: Place): string {
  return LOCAL + placeKey(place)
}

on('session', ({ session }) => {
  if (session.self) return
  listKept(LOCAL).forEach(forget)
})

/** What stood in the field when the page went, once. */
function takeLocal(place: Place): Draft | undefined {
  const kept = readKept(localKey(place))
  forget(localKey(place))
  try {
    return kept ? (JSON.parse(kept) as Draft) : undefined
  } catch {
    return undefined
  }
}
