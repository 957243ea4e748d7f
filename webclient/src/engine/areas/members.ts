/** Who takes part in a chat, and what they may do. core.telegram.org/api/rights */

import { Long, type tl } from '@mtcute/web'

import type { Member, MemberFilter, MemberPage } from '~/contract/chats'
import type { AdminRights, BannedRights, PeerId } from '~/contract/peers'
import { asSupergroup } from '~/engine/asSupergroup'
import type { Area, Engine } from '~/engine/engine'
import { buildGroupMember, buildMember } from '~/engine/views/members'
import { channelIdOf, channelPeerId, isChannelId } from '~/engine/views/peers'
import { NO_ADMIN_RIGHTS, parseAdminRights, parseBannedRights } from '~/engine/views/rights'

const PAGE = 100
/** Messages of the past that somebody new in a basic group is shown. */
const SHOWN_BEFORE = 100

/** What somebody who was removed may do: nothing, for ever. */
const REMOVED: tl.RawChatBannedRights = { _: 'chatBannedRights', viewMessages: true, untilDate: 0 }
const NOTHING_BANNED: tl.RawChatBannedRights = { _: 'chatBannedRights', untilDate: 0 }

export function members(engine: Engine) {
  const { peers } = engine

  function tell(chat: PeerId): void {
    engine.emit({ type: 'changed', what: 'members', peer: chat })
    engine.emit({ type: 'changed', what: 'fullPeer', peer: chat })
  }

  async function listGroup(chat: PeerId, filter: MemberFilter, query: string): Promise<MemberPage> {
    const { fullChat } = await engine.call({ _: 'messages.getFullChat', chatId: -chat })
    if (fullChat._ !== 'chatFull' || fullChat.participants._ !== 'chatParticipants') return { members: [], total: 0 }
    const isCreator = !!peers.find(chat)?.isCreator
    const all = fullChat.participants.participants.map((each) => buildGroupMember(each, isCreator))
    const words = query.toLocaleLowerCase()
    const shown = all.filter((each) => {
      const user = peers.find(each.user)
      if (query && !user?.title.toLocaleLowerCase().includes(words)) return false
      if (filter === 'admins') return each.role !== 'member'
      if (filter === 'bots') return user?.kind === 'bot'
      return filter === 'recent' || (filter === 'contacts' && !!user?.isContact)
    })
    return { members: shown, total: shown.length }
  }

  async function setBanned(chat: PeerId, user: PeerId, rights: tl.RawChatBannedRights): Promise<void> {
    await engine.call({
      _: 'channels.editBanned',
      channel: await peers.inputChannel(chat),
      participant: await peers.input(user),
      bannedRights: rights,
    })
    tell(chat)
  }

  const calls = {
    async list(chat: PeerId, filter: MemberFilter, query: string, offset: number): Promise<MemberPage> {
      if (!isChannelId(chat)) return offset ? { members: [], total: 0 } : listGroup(chat, filter, query)
      const answer = await engine.call({
        _: 'channels.getParticipants',
        channel: await peers.inputChannel(chat),
        filter: parseFilter(filter, query),
        offset,
        limit: PAGE,
        hash: Long.ZERO,
      })
      if (answer._ !== 'channels.channelParticipants') return { members: [], total: 0 }
      return { members: answer.participants.map(buildMember), total: answer.count }
    },

    /** Raises USER_NOT_PARTICIPANT. */
    async find(chat: PeerId, user: PeerId): Promise<Member> {
      if (!isChannelId(chat)) {
        const { members: all } = await listGroup(chat, 'recent', '')
        return all.find((each) => each.user === user) ?? { user, role: 'left' }
      }
      const answer = await engine.call({
        _: 'channels.getParticipant',
        channel: await peers.inputChannel(chat),
        participant: await peers.input(user),
      })
      return buildMember(answer.participant)
    },

    /** Those who do not let themselves be added. */
    async add(chat: PeerId, users: PeerId[]): Promise<PeerId[]> {
      const missing: PeerId[] = []
      const take = (answer: tl.messages.RawInvitedUsers) =>
        missing.push(...answer.missingInvitees.map((each) => each.userId))
      if (isChannelId(chat)) {
        const inputs = await Promise.all(users.map((user) => peers.inputUser(user)))
        const channel = await peers.inputChannel(chat)
        take(await engine.call({ _: 'channels.inviteToChannel', channel, users: inputs }))
      } else {
        for (const user of users) {
          const userId = await peers.inputUser(user)
          take(await engine.call({ _: 'messages.addChatUser', chatId: -chat, userId, fwdLimit: SHOWN_BEFORE }))
        }
      }
      tell(chat)
      return missing
    },

    /** From a supergroup or channel for good: until somebody lets them in again. */
    async remove(chat: PeerId, user: PeerId): Promise<void> {
      if (isChannelId(chat)) return setBanned(chat, user, REMOVED)
      await engine.call({ _: 'messages.deleteChatUser', chatId: -chat, userId: await peers.inputUser(user) })
      tell(chat)
    },

    /** With nothing forbidden any longer, one who was removed may come back. The chat's id from now on. */
    async restrict(chat: PeerId, user: PeerId, rights: BannedRights): Promise<PeerId> {
      const shown = await asSupergroup(engine, chat)
      await setBanned(shown, user, parseBannedRights(rights))
      return shown
    },

    async unban(chat: PeerId, user: PeerId): Promise<void> {
      await setBanned(chat, user, NOTHING_BANNED)
    },

    /** Everything that somebody wrote. */
    async deleteMessagesOf(chat: PeerId, user: PeerId): Promise<void> {
      const channel = await peers.inputChannel(chat)
      const participant = await peers.input(user)
      for (;;) {
        const answer = await engine.call({ _: 'channels.deleteParticipantHistory', channel, participant })
        engine.countIn(answer, channelIdOf(chat))
        if (!answer.offset) break
      }
      engine.emit({ type: 'placeReset', place: { chat } })
    },

    async promote(chat: PeerId, user: PeerId, rights: AdminRights, rank: string): Promise<PeerId> {
      const shown = await asSupergroup(engine, chat)
      await setAdmin(shown, user, parseAdminRights(rights), rank)
      return shown
    },

    async demote(chat: PeerId, user: PeerId): Promise<void> {
      if (isChannelId(chat)) return setAdmin(chat, user, NO_ADMIN_RIGHTS, '')
      const userId = await peers.inputUser(user)
      await engine.call({ _: 'messages.editChatAdmin', chatId: -chat, userId, isAdmin: false })
      tell(chat)
    },

    /** Make somebody else the owner. Raises PASSWORD_HASH_INVALID, PASSWORD_MISSING, PASSWORD_TOO_FRESH_X, SESSION_TOO_FRESH_X. */
    async transfer(chat: PeerId, user: PeerId, password: string): Promise<void> {
      const shown = await asSupergroup(engine, chat)
      const asked = await engine.call({ _: 'account.getPassword' })
      await engine.call({
        _: 'channels.editCreator',
        channel: await peers.inputChannel(shown),
        userId: await peers.inputUser(user),
        password: asked.hasPassword
          ? await engine.client.computeSrpParams(asked, password)
          : { _: 'inputCheckPasswordEmpty' },
      })
      tell(shown)
    },
  }

  async function setAdmin(chat: PeerId, user: PeerId, rights: tl.RawChatAdminRights, rank: string): Promise<void> {
    await engine.call({
      _: 'channels.editAdmin',
      channel: await peers.inputChannel(chat),
      userId: await peers.inputUser(user),
      adminRights: rights,
      rank,
    })
    tell(chat)
  }

  return {
    calls,
    updates: {
      updateChatParticipants: ({ participants }) => tell(-participants.chatId),
      updateChatParticipantAdd: ({ chatId }) => tell(-chatId),
      updateChatParticipantDelete: ({ chatId }) => tell(-chatId),
      updateChatParticipantAdmin: ({ chatId }) => tell(-chatId),
      updateChannelParticipant: ({ channelId }) => tell(channelPeerId(channelId)),
    },
  } satisfies Area
}

function parseFilter(filter: MemberFilter, q: string): tl.TypeChannelParticipantsFilter {
  switch (filter) {
    case 'recent':
      return q ? { _: 'channelParticipantsSearch', q } : { _: 'channelParticipantsRecent' }
    case 'admins':
      return { _: 'channelParticipantsAdmins' }
    case 'bots':
      return { _: 'channelParticipantsBots' }
    case 'contacts':
      return { _: 'channelParticipantsContacts', q }
    case 'restricted':
      return { _: 'channelParticipantsBanned', q }
    case 'removed':
      return { _: 'channelParticipantsKicked', q }
  }
}
