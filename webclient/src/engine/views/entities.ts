/** Formatting: from the server's entities and back. core.telegram.org/api/entities */

import type { tl } from '@mtcute/web'

import type { Entity, EntityKind } from '~/contract/messages'
import type { PeerId } from '~/contract/peers'

const KINDS: Partial<Record<tl.TypeMessageEntity['_'], EntityKind>> = {
  messageEntityBold: 'bold',
  messageEntityItalic: 'italic',
  messageEntityUnderline: 'underline',
  messageEntityStrike: 'strike',
  messageEntitySpoiler: 'spoiler',
  messageEntityCode: 'code',
  messageEntityPre: 'pre',
  messageEntityBlockquote: 'blockquote',
  messageEntityUrl: 'url',
  messageEntityTextUrl: 'textUrl',
  messageEntityEmail: 'email',
  messageEntityPhone: 'phone',
  messageEntityMention: 'mention',
  messageEntityMentionName: 'mentionName',
  messageEntityHashtag: 'hashtag',
  messageEntityCashtag: 'cashtag',
  messageEntityBotCommand: 'botCommand',
  messageEntityBankCard: 'bankCard',
  messageEntityCustomEmoji: 'customEmoji',
}

export function buildEntities(entities: tl.TypeMessageEntity[] | undefined): Entity[] {
  return (entities ?? []).flatMap((entity) => {
    const kind = KINDS[entity._]
    if (!kind) return []
    const built: Entity = { kind, offset: entity.offset, length: entity.length }
    if (entity._ === 'messageEntityTextUrl') built.url = entity.url
    if (entity._ === 'messageEntityMentionName') built.user = entity.userId
    if (entity._ === 'messageEntityPre' && entity.language) built.language = entity.language
    if (entity._ === 'messageEntityBlockquote' && entity.collapsed) built.isCollapsed = true
    return [built]
  })
}

/** What people set themselves; the server finds links and mentions. `input` names the user of a mention. */
export async function parseEntities(
  entities: Entity[],
  input: (user: PeerId) => Promise<tl.TypeInputUser>,
): Promise<tl.TypeMessageEntity[]> {
  const parsed: tl.TypeMessageEntity[] = []
  for (const { kind, offset, length, url, user, language, isCollapsed } of entities) {
    switch (kind) {
      case 'bold':
        parsed.push({ _: 'messageEntityBold', offset, length })
        break
      case 'italic':
        parsed.push({ _: 'messageEntityItalic', offset, length })
        break
      case 'underline':
        parsed.push({ _: 'messageEntityUnderline', offset, length })
        break
      case 'strike':
        parsed.push({ _: 'messageEntityStrike', offset, length })
        break
      case 'spoiler':
        parsed.push({ _: 'messageEntitySpoiler', offset, length })
        break
      case 'code':
        parsed.push({ _: 'messageEntityCode', offset, length })
        break
      case 'pre':
        parsed.push({ _: 'messageEntityPre', offset, length, language: language ?? '' })
        break
      case 'blockquote':
        parsed.push({ _: 'messageEntityBlockquote', offset, length, collapsed: isCollapsed })
        break
      case 'textUrl':
        parsed.push({ _: 'messageEntityTextUrl', offset, length, url: url ?? '' })
        break
      case 'mentionName':
        if (user) parsed.push({ _: 'inputMessageEntityMentionName', offset, length, userId: await input(user) })
        break
    }
  }
  return parsed
}
