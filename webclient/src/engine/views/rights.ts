/** Rights, as requests state them. core.telegram.org/api/rights */

import type { tl } from '@mtcute/web'

import type { AdminRights, BannedRights } from '~/contract/peers'

/** What makes an admin of somebody without any right: being one. */
export function parseAdminRights(rights: AdminRights): tl.RawChatAdminRights {
  return { _: 'chatAdminRights', ...rights, other: true }
}

export const NO_ADMIN_RIGHTS: tl.RawChatAdminRights = { _: 'chatAdminRights' }

export function parseBannedRights({ until, ...rights }: BannedRights): tl.RawChatBannedRights {
  // What nothing else names goes with stickers and GIFs, as in all clients.
  return {
    _: 'chatBannedRights',
    ...rights,
    sendGames: rights.sendGifs,
    sendInline: rights.sendGifs,
    untilDate: until,
  }
}
