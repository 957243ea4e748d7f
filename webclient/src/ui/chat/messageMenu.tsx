/** What can be done with a message: by the second button, a long press, or the menu key. */

import '~/ui/chat/messageMenu.css'

import { unixNow } from '~/contract/clock'
import { listedId } from '~/contract/former'
import { type Message, placeKey } from '~/contract/messages'
import type { Peer } from '~/contract/peers'
import { canDelete, canEdit, canPin, canReact, canTakeAway, canWrite } from '~/contract/rights'
import { changeTime, confirmDelete, forward, replyTo, startEdit, togglePin } from '~/store/composing'
import { engine, self } from '~/store/engine'
import { isListedIn } from '~/store/messages'
import { openChat } from '~/store/navigation'
import { peer } from '~/store/peers'
import { clearSelection, toggleSelected } from '~/store/selection'
import { say } from '~/store/words'
import { copyText, linkTo } from '~/ui/chat/copying'
import { openComments } from '~/ui/chat/CommentsButton'
import { QuickReactions } from '~/ui/chat/QuickReactions'
import { quoteOf } from '~/ui/chat/quoting'
import { toggleReaction } from '~/ui/chat/Reactions'
import { openReactors, openReaders } from '~/ui/chat/reactors'
import { type MenuEntry, openMenu, placeOf } from '~/ui/kit/Menu'
import { confirm } from '~/ui/kit/confirm'
import { showRefusal, toast } from '~/ui/kit/toast'
import { fileOf, saveFile } from '~/ui/media/saving'
import { originOf } from '~/ui/media/origin'

/** Groups so small are told who has read what. core.telegram.org/api/config */
const READ_MARK_MEMBERS = 100
const READ_MARK_SECONDS = 7 * 86_400

let isOpen = false

/** `messages`: one, or the parts of an album. */
export function openMessageMenu(event: MouseEvent, messages: Message[]): void {
  const first = messages[0]
  const chat = first && peer(first.chat)
  if (!first || !chat || wantsOwnMenu(event)) return
  event.preventDefault()
  if (isOpen) return // a long press is told twice by some
  const said = messages.find((message) => message.text) ?? first
  const entries = listEntries(messages, said, chat)
  if (!entries.some((entry) => entry && entry !== 'line')) return
  isOpen = true
  const canAnswer = canReact(chat) && !first.pending && !first.service && !first.isScheduled
  openMenu(placeOf(event), entries, {
    label: say('chat.messageMenu'),
    header: canAnswer
      ? (close) => <QuickReactions message={said.reactions ? said : first} onDone={close} />
      : undefined,
    onClose: () => (isOpen = false),
  })
}

/** Links and fields have menus of the browser that are worth more. */
function wantsOwnMenu(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('a[href], input, textarea') !== null
}

function listEntries(messages: Message[], said: Message, chat: Peer): MenuEntry[] {
  const first = messages[0]
  if (!first) return []
  if (first.pending) return pendingEntries(first)
  const isReal = !first.service && !first.isScheduled
  const mayTake = !first.service && canTakeAway(chat, first)
  const quote = canWrite(chat) && isReal ? quoteOf(said) : undefined
  const selected = String(getSelection() ?? '').trim()
  return [
    ...scheduledEntries(first),
    isReal && canWrite(chat) && { label: say('chat.reply'), icon: 'reply', onSelect: () => replyTo(first) },
    quote && { label: say('chat.quote'), icon: 'quote', onSelect: () => replyTo(said, quote) },
    canEdit(chat, said, self.value ?? 0) && { label: say('chat.edit'), icon: 'edit', onSelect: () => startEdit(said) },
    !!selected && mayTake && { label: say('chat.copySelected'), icon: 'copy', onSelect: () => void copyText(selected) },
    !selected && !!said.text && mayTake && copyEntry(said),
    isReal && linkEntry(first, chat),
    ...pollEntries(first, chat),
    mayTake && saveEntry(messages),
    mayTake && gifEntry(first),
    isReal && !!first.replies?.count && first.replies.discussion === undefined && repliesEntry(first),
    isReal && canPin(chat) && pinEntry(first),
    isReal && mayTake && { label: say('chat.forward'), icon: 'forward', onSelect: () => forward(messages) },
    isReal && { label: say('chat.select'), icon: 'select', onSelect: () => select(messages) },
    ...knowingEntries(first, said, chat),
    ...deleteEntries(messages, chat),
  ]
}

function pendingEntries(message: Message): MenuEntry[] {
  const { chat, id, pending, text } = message
  return [
    pending?.state === 'failed' && {
      label: say('kit.retry'),
      icon: 'refresh',
      onSelect: () => void engine.sending.retry(chat, id),
    },
    !!text && copyEntry(message),
    { label: say('kit.delete'), icon: 'delete', isDanger: true, onSelect: () => void engine.sending.discard(chat, id) },
  ]
}

function scheduledEntries(message: Message): MenuEntry[] {
  if (!message.isScheduled) return []
  const sendNow = () => engine.scheduled.sendNow(message.chat, [message.id]).catch(showRefusal)
  return [
    { label: say('chat.sendNow'), icon: 'send', onSelect: () => void sendNow() },
    { label: say('composer.changeTime'), icon: 'clock', onSelect: () => changeTime(message) },
  ]
}

function copyEntry(message: Message): MenuEntry {
  return { label: say('chat.copyText'), icon: 'copy', onSelect: () => void copyText(message.text) }
}

function linkEntry(message: Message, chat: Peer): MenuEntry {
  const link = linkTo(message, chat)
  return !!link && { label: say('chat.copyLink'), icon: 'link', onSelect: () => void copyText(link, 'chat.linkCopied') }
}

function saveEntry(messages: Message[]): MenuEntry {
  const files = messages.flatMap((message) => {
    const found =
      message.media && 'ttlSeconds' in message.media && message.media.ttlSeconds ? undefined : fileOf(message.media)
    return found ? [{ ...found, origin: originOf(message) }] : []
  })
  if (!files.length) return false
  const save = async () => {
    for (const { file, name, origin } of files) await saveFile(file, name, origin)
  }
  return { label: say('chat.save'), icon: 'download', onSelect: () => void save().catch(showRefusal) }
}

function gifEntry({ media }: Message): MenuEntry {
  if (media?.kind !== 'gif' || media.ttlSeconds) return false
  const keep = async () => {
    await engine.stickers.saveGif(media.file, true)
    toast(say('chat.gifSaved'))
  }
  return { label: say('chat.saveGif'), icon: 'plus', onSelect: () => void keep().catch(showRefusal) }
}

function repliesEntry(message: Message): MenuEntry {
  const label = say('chat.viewReplies', { count: message.replies?.count ?? 0 })
  return { label, icon: 'comment', onSelect: () => void openComments(message) }
}

function pinEntry(message: Message): MenuEntry {
  const { isPinned } = message
  return {
    label: say(isPinned ? 'chat.unpin' : 'chat.pin'),
    icon: isPinned ? 'unpin' : 'pin',
    onSelect: () => togglePin(message),
  }
}

function pollEntries(message: Message, chat: Peer): MenuEntry[] {
  const { media, id } = message
  if (media?.kind !== 'poll' || media.isClosed || message.isScheduled) return []
  const hasVoted = media.options.some((option) => option.isChosen)
  const retract = () => engine.polls.vote(message.chat, id, []).catch(showRefusal)
  return [
    hasVoted && !media.isQuiz && { label: say('poll.retract'), icon: 'refresh', onSelect: () => void retract() },
    message.isOut &&
      !message.forward &&
      canWrite(chat) && {
        label: say('poll.stop'),
        icon: 'stop',
        onSelect: () => void stopPoll(message),
      },
  ]
}

async function stopPoll(message: Message): Promise<void> {
  const question = { title: say('poll.stop'), text: say('poll.stopText'), action: say('poll.stop') }
  if (await confirm(question)) await engine.polls.close(message.chat, message.id).catch(showRefusal)
}

function knowingEntries(first: Message, said: Message, chat: Peer): MenuEntry[] {
  const reacted = said.reactions ? said : first
  const count = reacted.reactions?.counts.reduce((sum, each) => sum + each.count, 0) ?? 0
  const isGroup = chat.kind === 'group' || chat.kind === 'supergroup'
  const isSmall = isGroup && (chat.memberCount ?? Infinity) <= READ_MARK_MEMBERS
  const isFresh = unixNow() - first.date < READ_MARK_SECONDS
  return [
    count > 0 &&
      !!reacted.reactions?.canSeeList && {
        label: say('chat.whoReacted', { count }),
        icon: 'heart',
        onSelect: () => openReactors(reacted),
      },
    first.isOut &&
      !first.service &&
      isSmall &&
      isFresh && {
        label: say('chat.whoRead'),
        icon: 'checks',
        onSelect: () => openReaders(first),
      },
  ]
}

function deleteEntries(messages: Message[], chat: Peer): MenuEntry[] {
  if (!messages.every((message) => canDelete(chat, message, self.value ?? 0, false))) return []
  return ['line', { label: say('kit.delete'), icon: 'delete', isDanger: true, onSelect: () => confirmDelete(messages) }]
}

function select(messages: Message[]): void {
  const first = messages[0]
  const open = openChat.peek()?.place
  if (!first) return
  const place = open && isListedIn(open, first.chat) ? open : { chat: first.chat }
  clearSelection()
  toggleSelected(
    place,
    messages.map((message) => listedId(place.chat, message)),
  )
  document.getElementById(`chat-${placeKey(place)}`)?.focus()
}

/** What a double click does: the account's quick reaction is given, or what we gave is taken back. */
export async function reactQuickly(message: Message): Promise<void> {
  const chat = peer(message.chat)
  if (!chat || !canReact(chat) || message.pending || message.isScheduled) return
  const own = message.reactions?.counts.find((each) => each.isMine)
  if (own) return toggleReaction(message, own.emoji)
  const [offered, quick] = await Promise.all([
    engine.reactions.offer(message.chat).catch((): string[] => []),
    engine.reactions.getQuick().catch(() => undefined),
  ])
  const emoji = offered.find((each) => each === quick) ?? offered[0]
  if (emoji) await toggleReaction(message, emoji)
}
