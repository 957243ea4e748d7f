/** Groups and channels: making them, what is known of them, and how they are set. core.telegram.org/api/channel */

import { tl } from '@mtcute/web'

import type { FullPeer, ReactionsAllowed } from '~/contract/chats'
import type { BannedRights, PeerId } from '~/contract/peers'
import { asSupergroup } from '~/engine/asSupergroup'
import type { Area, Engine } from '~/engine/engine'
import { buildFullChannel, buildFullGroup } from '~/engine/views/fullPeers'
import { channelPeerId, chatIdOf, isChannelId, peerIdOf } from '~/engine/views/peers'
import { parseBannedRights } from '~/engine/views/rights'

/** Whether a public name may be taken. */
export type NameAnswer = 'free' | 'taken' | 'invalid' | 'tooMany'

const NAME_ANSWERS: Record<string, NameAnswer> = {
  USERNAME_INVALID: 'invalid',
  USERNAME_OCCUPIED: 'taken',
  USERNAME_PURCHASE_AVAILABLE: 'taken',
  CHANNELS_ADMIN_PUBLIC_TOO_MUCH: 'tooMany',
}

export function groups(engine: Engine) {
  const { peers } = engine
  const tell = (peer: PeerId) => engine.emit({ type: 'changed', what: 'fullPeer', peer })

  /** The chat that an answer tells of. */
  function newChat(updates: tl.TypeUpdates): PeerId {
    const chat = 'chats' in updates ? updates.chats.at(-1) : undefined
    if (!chat) throw new Error(`no chat in ${updates._}`)
    return chatIdOf(chat)
  }

  const calls = {
    async loadFull(chat: PeerId): Promise<FullPeer> {
      if (!isChannelId(chat)) {
        const { fullChat } = await engine.call({ _: 'messages.getFullChat', chatId: -chat })
        if (fullChat._ !== 'chatFull') throw new Error(fullChat._)
        return buildFullGroup(fullChat)
      }
      const channel = await peers.inputChannel(chat)
      const { fullChat } = await engine.call({ _: 'channels.getFullChannel', channel })
      if (fullChat._ !== 'channelFull') throw new Error(fullChat._)
      return buildFullChannel(fullChat)
    },

    /** A basic group; `missing`: those who do not let themselves be invited. */
    async createGroup(title: string, users: PeerId[]): Promise<{ chat: PeerId; missing: PeerId[] }> {
      const answer = await engine.call({
        _: 'messages.createChat',
        title,
        users: await Promise.all(users.map((user) => peers.inputUser(user))),
      })
      return { chat: newChat(answer.updates), missing: answer.missingInvitees.map((each) => each.userId) }
    },

    async createSupergroup(title: string, about: string, isForum: boolean): Promise<PeerId> {
      const forum = isForum
      return newChat(await engine.call({ _: 'channels.createChannel', megagroup: true, title, about, forum }))
    },

    async createChannel(title: string, about: string): Promise<PeerId> {
      return newChat(await engine.call({ _: 'channels.createChannel', broadcast: true, title, about }))
    },

    async setTitle(chat: PeerId, title: string): Promise<void> {
      if (isChannelId(chat)) {
        await engine.call({ _: 'channels.editTitle', channel: await peers.inputChannel(chat), title })
      } else {
        await engine.call({ _: 'messages.editChatTitle', chatId: -chat, title })
      }
    },

    async setAbout(chat: PeerId, about: string): Promise<void> {
      await engine.call({ _: 'messages.editChatAbout', peer: await peers.input(chat), about })
      tell(chat)
    },

    /** Whether a channel may take a name; without a channel, whether a new one may. */
    async checkName(chat: PeerId | undefined, username: string): Promise<NameAnswer> {
      const channel = chat && isChannelId(chat) ? await peers.inputChannel(chat) : { _: 'inputChannelEmpty' as const }
      try {
        return (await engine.call({ _: 'channels.checkUsername', channel, username })) ? 'free' : 'taken'
      } catch (error) {
        const answer = tl.RpcError.is(error) ? NAME_ANSWERS[error.text] : undefined
        if (answer) return answer
        throw error
      }
    },

    /** Public under a name; private without. The chat's id from now on: a basic group becomes a supergroup. */
    async setUsername(chat: PeerId, username: string): Promise<PeerId> {
      const shown = await asSupergroup(engine, chat)
      await engine.call({ _: 'channels.updateUsername', channel: await peers.inputChannel(shown), username })
      tell(shown)
      return shown
    },

    /** Whether new members see what was written before them. */
    async setHistoryHidden(chat: PeerId, enabled: boolean): Promise<PeerId> {
      const shown = await asSupergroup(engine, chat)
      const channel = await peers.inputChannel(shown)
      await engine.call({ _: 'channels.togglePreHistoryHidden', channel, enabled })
      tell(shown)
      return shown
    },

    async setMembersHidden(chat: PeerId, enabled: boolean): Promise<void> {
      const channel = await peers.inputChannel(chat)
      await engine.call({ _: 'channels.toggleParticipantsHidden', channel, enabled })
      tell(chat)
    },

    /** 0, 10, 30, 60, 300, 900 or 3600. */
    async setSlowMode(chat: PeerId, seconds: number): Promise<PeerId> {
      const shown = await asSupergroup(engine, chat)
      await engine.call({ _: 'channels.toggleSlowMode', channel: await peers.inputChannel(shown), seconds })
      tell(shown)
      return shown
    },

    async setNoForwards(chat: PeerId, enabled: boolean): Promise<void> {
      await engine.call({ _: 'messages.toggleNoForwards', peer: await peers.input(chat), enabled })
    },

    async setSignatures(chat: PeerId, signaturesEnabled: boolean): Promise<void> {
      const channel = await peers.inputChannel(chat)
      await engine.call({ _: 'channels.toggleSignatures', channel, signaturesEnabled })
    },

    async setJoinToSend(chat: PeerId, enabled: boolean): Promise<void> {
      await engine.call({ _: 'channels.toggleJoinToSend', channel: await peers.inputChannel(chat), enabled })
    },

    async setJoinRequest(chat: PeerId, enabled: boolean): Promise<void> {
      await engine.call({ _: 'channels.toggleJoinRequest', channel: await peers.inputChannel(chat), enabled })
    },

    async setReactions(chat: PeerId, wanted: ReactionsAllowed): Promise<void> {
      await engine.call({
        _: 'messages.setChatAvailableReactions',
        peer: await peers.input(chat),
        availableReactions: parseReactions(wanted),
      })
      tell(chat)
    },

    /** All that there are to choose from. */
    async listReactions(): Promise<string[]> {
      const answer = await engine.call({ _: 'messages.getAvailableReactions', hash: 0 })
      if (answer._ !== 'messages.availableReactions') return []
      return answer.reactions.filter((each) => !each.inactive).map((each) => each.reaction)
    },

    async setForum(chat: PeerId, enabled: boolean): Promise<PeerId> {
      const shown = await asSupergroup(engine, chat)
      await engine.call({ _: 'channels.toggleForum', channel: await peers.inputChannel(shown), enabled, tabs: false })
      return shown
    },

    /** What nobody but admins may do. */
    async setDefaultRights(chat: PeerId, rights: BannedRights): Promise<void> {
      await engine.call({
        _: 'messages.editChatDefaultBannedRights',
        peer: await peers.input(chat),
        bannedRights: parseBannedRights(rights),
      })
    },

    /** Groups of ours that a channel may be discussed in. */
    async listDiscussionGroups(): Promise<PeerId[]> {
      const answer = await engine.call({ _: 'channels.getGroupsForDiscussion' })
      return answer.chats.map(chatIdOf)
    },

    /** Without a group, the channel has no comments any longer. */
    async setDiscussion(channel: PeerId, group?: PeerId): Promise<void> {
      const shown = group && (await asSupergroup(engine, group))
      // New members of a discussion group have to see what is discussed.
      if (shown && (await calls.loadFull(shown)).hidesHistory) await calls.setHistoryHidden(shown, false)
      await engine.call({
        _: 'channels.setDiscussionGroup',
        broadcast: await peers.inputChannel(channel),
        group: shown ? await peers.inputChannel(shown) : { _: 'inputChannelEmpty' },
      })
      tell(channel)
      if (shown) tell(shown)
    },

    /** Messages written from now on vanish after so many seconds; 0: they stay. */
    async setTtl(chat: PeerId, seconds: number): Promise<void> {
      await engine.call({ _: 'messages.setHistoryTTL', peer: await peers.input(chat), period: seconds })
      tell(chat)
    },

    async leave(chat: PeerId): Promise<void> {
      if (isChannelId(chat)) {
        await engine.call({ _: 'channels.leaveChannel', channel: await peers.inputChannel(chat) })
      } else {
        await engine.call({ _: 'messages.deleteChatUser', chatId: -chat, userId: { _: 'inputUserSelf' } })
      }
      engine.dialogs.remove([chat])
    },

    /** For everybody. */
    async delete(chat: PeerId): Promise<void> {
      if (isChannelId(chat)) {
        await engine.call({ _: 'channels.deleteChannel', channel: await peers.inputChannel(chat) })
      } else {
        await engine.call({ _: 'messages.deleteChat', chatId: -chat })
      }
      engine.dialogs.remove([chat])
    },
  }

  return {
    calls,
    updates: {
      updateChannel: ({ channelId }) => tell(channelPeerId(channelId)),
      updateChat: ({ chatId }) => tell(-chatId),
      updateChatDefaultBannedRights: ({ peer }) => tell(peerIdOf(peer)),
      updatePeerHistoryTTL: ({ peer }) => tell(peerIdOf(peer)),
    },
  } satisfies Area
}

function parseReactions(wanted: ReactionsAllowed): tl.TypeChatReactions {
  switch (wanted.allowed) {
    case 'all':
      return { _: 'chatReactionsAll' }
    case 'none':
      return { _: 'chatReactionsNone' }
    case 'some':
      return {
        _: 'chatReactionsSome',
        reactions: wanted.emoji.map((emoticon) => ({ _: 'reactionEmoji', emoticon })),
      }
  }
}
