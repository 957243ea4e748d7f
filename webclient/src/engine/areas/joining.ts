/** Coming into chats: by their public names, and by links. core.telegram.org/api/invites */

import { tl } from '@mtcute/web'

import type { InvitePreview } from '~/contract/chats'
import type { Peer, PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { buildPhoto } from '~/engine/views/media'
import { chatIdOf } from '~/engine/views/peers'

/** `requested`: somebody has to let us in first. */
export type Joined = { chat: PeerId } | { requested: true }

export function joining(engine: Engine) {
  const calls = {
    /** Raises INVITE_HASH_EXPIRED, INVITE_HASH_INVALID. */
    async preview(hash: string): Promise<InvitePreview> {
      const invite = await engine.call({ _: 'messages.checkChatInvite', hash })
      if (invite._ === 'chatInvite') {
        engine.peers.learn(invite.participants ?? [], [])
        return buildPreview(invite)
      }
      engine.peers.learn([], [invite.chat])
      const chat = engine.peers.find(chatIdOf(invite.chat))
      if (!chat) throw new Error('no such chat')
      return previewOf(chat, invite._ === 'chatInviteAlready')
    },

    /** Raises INVITE_HASH_EXPIRED, USER_ALREADY_PARTICIPANT, CHANNELS_TOO_MUCH, USERS_TOO_MUCH. */
    async joinByLink(hash: string): Promise<Joined> {
      return wait(async () => {
        const updates = await engine.call({ _: 'messages.importChatInvite', hash })
        const chat = 'chats' in updates ? updates.chats[0] : undefined
        if (!chat) throw new Error(`no chat in ${updates._}`)
        return { chat: chatIdOf(chat) }
      })
    },

    async join(chat: PeerId): Promise<Joined> {
      return wait(async () => {
        await engine.call({ _: 'channels.joinChannel', channel: await engine.peers.inputChannel(chat) })
        engine.emit({ type: 'changed', what: 'fullPeer', peer: chat })
        // Only members are told of new messages: what came between looking and joining is asked for.
        engine.emit({ type: 'placeReset', place: { chat } })
        return { chat }
      })
    },
  }
  return { calls } satisfies Area
}

async function wait(join: () => Promise<Joined>): Promise<Joined> {
  try {
    return await join()
  } catch (error) {
    if (tl.RpcError.is(error, 'INVITE_REQUEST_SENT')) return { requested: true }
    throw error
  }
}

function buildPreview(invite: tl.RawChatInvite): InvitePreview {
  return {
    isMember: false,
    title: invite.title,
    about: invite.about ?? '',
    kind: invite.broadcast ? 'channel' : invite.megagroup ? 'supergroup' : 'group',
    photo: invite.photo._ === 'photo' ? buildPhoto(invite.photo) : undefined,
    color: invite.color,
    memberCount: invite.participantsCount,
    members: (invite.participants ?? []).map((user) => user.id),
    needsRequest: !!invite.requestNeeded,
    isVerified: !!invite.verified,
    isScam: !!(invite.scam || invite.fake),
  }
}

function previewOf(chat: Peer, isMember: boolean): InvitePreview {
  return {
    chat: chat.id,
    isMember,
    title: chat.title,
    about: '',
    kind: chat.kind === 'channel' ? 'channel' : chat.kind === 'group' ? 'group' : 'supergroup',
    color: chat.color,
    memberCount: chat.memberCount ?? 0,
    members: [],
    needsRequest: !!chat.joinRequest,
    isVerified: !!chat.isVerified,
    isScam: !!chat.isScam,
  }
}
