/** Rows of the list of chats. core.telegram.org/constructor/dialog */

import type { tl } from '@mtcute/web'

import type { Dialog, Draft } from '~/contract/dialogs'
import type { Message, ReplyTo } from '~/contract/messages'
import { buildEntities } from '~/engine/views/entities'
import { peerIdOf } from '~/engine/views/peers'

const ARCHIVE = 1

/** `messages`: those that came with it; `pinnedOrder`: 1 for the first pinned one, 0 for one that is not. */
export function buildDialog(dialog: tl.RawDialog, messages: Message[], pinnedOrder: number): Dialog {
  const peer = peerIdOf(dialog.peer)
  const topMessage = messages.find((message) => message.chat === peer && message.id === dialog.topMessage)
  const draft = buildDraft(dialog.draft)
  return {
    peer,
    topMessage,
    date: Math.max(topMessage?.date ?? 0, draft?.date ?? 0),
    unreadCount: dialog.unreadCount,
    unreadMentions: dialog.unreadMentionsCount,
    unreadReactions: dialog.unreadReactionsCount,
    isMarkedUnread: !!dialog.unreadMark,
    readInboxMaxId: dialog.readInboxMaxId,
    readOutboxMaxId: dialog.readOutboxMaxId,
    pinnedOrder,
    isArchived: dialog.folderId === ARCHIVE,
    mutedUntil: dialog.notifySettings.muteUntil ?? 0,
    isMutedByKind: dialog.notifySettings.muteUntil === undefined || undefined,
    draft,
    ttlSeconds: dialog.ttlPeriod,
  }
}

export function buildDraft(draft: tl.TypeDraftMessage | undefined): Draft | undefined {
  if (draft?._ !== 'draftMessage') return undefined
  const replyTo = draft.replyTo?._ === 'inputReplyToMessage' ? buildReplyTo(draft.replyTo) : undefined
  return { text: draft.message, entities: buildEntities(draft.entities), date: draft.date, replyTo }
}

function buildReplyTo({ replyToMsgId, quoteText, quoteEntities, quoteOffset }: tl.RawInputReplyToMessage): ReplyTo {
  if (!quoteText) return { id: replyToMsgId }
  return { id: replyToMsgId, quote: quoteText, quoteEntities: buildEntities(quoteEntities), quoteOffset }
}
