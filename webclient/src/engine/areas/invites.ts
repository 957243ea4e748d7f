/** Links that lead into a chat, and who asks to be let in. core.telegram.org/api/invites */

import type { tl } from '@mtcute/web'

import type { InviteLink, InviteWish, Joiner, JoinerPage } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { peerIdOf } from '~/engine/views/peers'

const PAGE = 100

export function invites(engine: Engine) {
  const { peers } = engine
  const tell = (peer: PeerId) => engine.emit({ type: 'changed', what: 'invites', peer })

  function tellRequests(peer: PeerId): void {
    engine.emit({ type: 'changed', what: 'joinRequests', peer })
    engine.emit({ type: 'changed', what: 'fullPeer', peer })
  }

  const calls = {
    /** Those of one admin, or our own: those that hold, or those that were revoked. */
    async list(chat: PeerId, isRevoked: boolean, admin?: PeerId): Promise<InviteLink[]> {
      const answer = await engine.call({
        _: 'messages.getExportedChatInvites',
        peer: await peers.input(chat),
        adminId: admin ? await peers.inputUser(admin) : { _: 'inputUserSelf' },
        revoked: isRevoked,
        limit: PAGE,
      })
      return answer.invites.flatMap((invite) => buildInvite(invite) ?? [])
    },

    /** Admins who made links, and how many of them hold. */
    async listAdmins(chat: PeerId): Promise<{ admin: PeerId; count: number }[]> {
      const answer = await engine.call({ _: 'messages.getAdminsWithInvites', peer: await peers.input(chat) })
      return answer.admins.map((each) => ({ admin: each.adminId, count: each.invitesCount }))
    },

    async find(chat: PeerId, link: string): Promise<InviteLink | undefined> {
      const answer = await engine.call({ _: 'messages.getExportedChatInvite', peer: await peers.input(chat), link })
      return buildInvite(answer.invite)
    },

    async create(chat: PeerId, wish: InviteWish): Promise<InviteLink | undefined> {
      const invite = await engine.call({
        _: 'messages.exportChatInvite',
        peer: await peers.input(chat),
        requestNeeded: wish.needsRequest,
        expireDate: wish.expires || undefined,
        usageLimit: wish.needsRequest ? undefined : wish.limit || undefined,
        title: wish.title || undefined,
      })
      tell(chat)
      return buildInvite(invite)
    },

    async edit(chat: PeerId, link: string, wish: InviteWish): Promise<void> {
      await engine.call({
        _: 'messages.editExportedChatInvite',
        peer: await peers.input(chat),
        link,
        requestNeeded: wish.needsRequest,
        expireDate: wish.expires,
        usageLimit: wish.needsRequest ? 0 : wish.limit,
        title: wish.title,
      })
      tell(chat)
    },

    /** It leads nowhere any longer; in place of a main link there is a new one at once. */
    async revoke(chat: PeerId, link: string): Promise<void> {
      const peer = await peers.input(chat)
      await engine.call({ _: 'messages.editExportedChatInvite', peer, link, revoked: true })
      tell(chat)
      engine.emit({ type: 'changed', what: 'fullPeer', peer: chat })
    },

    /** A revoked one. */
    async delete(chat: PeerId, link: string): Promise<void> {
      await engine.call({ _: 'messages.deleteExportedChatInvite', peer: await peers.input(chat), link })
      tell(chat)
    },

    async deleteRevoked(chat: PeerId): Promise<void> {
      const peer = await peers.input(chat)
      await engine.call({ _: 'messages.deleteRevokedExportedChatInvites', peer, adminId: { _: 'inputUserSelf' } })
      tell(chat)
    },

    /** Who came by a link, newest first. */
    async listJoiners(chat: PeerId, link: string): Promise<JoinerPage> {
      return listImporters(chat, { link })
    },

    /** Who waits to be let in. */
    async listRequests(chat: PeerId, query: string): Promise<JoinerPage> {
      return listImporters(chat, { requested: true, q: query || undefined })
    },

    async decide(chat: PeerId, user: PeerId, approved: boolean): Promise<void> {
      await engine.call({
        _: 'messages.hideChatJoinRequest',
        peer: await peers.input(chat),
        userId: await peers.inputUser(user),
        approved,
      })
      tellRequests(chat)
    },

    async decideAll(chat: PeerId, approved: boolean): Promise<void> {
      await engine.call({ _: 'messages.hideAllChatJoinRequests', peer: await peers.input(chat), approved })
      tellRequests(chat)
    },
  }

  async function listImporters(
    chat: PeerId,
    which: { link?: string; requested?: boolean; q?: string },
  ): Promise<JoinerPage> {
    const answer = await engine.call({
      _: 'messages.getChatInviteImporters',
      peer: await peers.input(chat),
      ...which,
      offsetDate: 0,
      offsetUser: { _: 'inputUserEmpty' },
      limit: PAGE,
    })
    return { joiners: answer.importers.map(buildJoiner), total: answer.count }
  }

  return {
    calls,
    updates: { updatePendingJoinRequests: ({ peer }) => tellRequests(peerIdOf(peer)) },
  } satisfies Area
}

function buildJoiner({ userId, date, about, approvedBy }: tl.RawChatInviteImporter): Joiner {
  return { user: userId, date, about, approvedBy }
}

function buildInvite(invite: tl.TypeExportedChatInvite): InviteLink | undefined {
  if (invite._ !== 'chatInviteExported') return undefined
  return {
    link: invite.link,
    title: invite.title,
    admin: invite.adminId,
    date: invite.date,
    expires: invite.expireDate,
    limit: invite.usageLimit,
    usage: invite.usage ?? 0,
    requested: invite.requested ?? 0,
    needsRequest: !!invite.requestNeeded,
    isMain: !!invite.permanent,
    isRevoked: !!invite.revoked,
  }
}
