/** Voting, and how people voted. core.telegram.org/api/poll */

import { hex } from '@fuman/utils'
import { Long } from '@mtcute/web'

import type { PeerId } from '~/contract/peers'
import type { Area, Engine } from '~/engine/engine'
import { peerIdOf } from '~/engine/views/peers'

export interface VoterPage {
  count: number
  voters: PeerId[]
  /** To be handed in for the next page. */
  next?: string
}

export function polls(engine: Engine) {
  const calls = {
    /** Choose answers by their ids; none takes the vote back. */
    async vote(chat: PeerId, id: number, options: string[]): Promise<void> {
      const peer = await engine.peers.input(chat)
      await engine.call({ _: 'messages.sendVote', peer, msgId: id, options: options.map((each) => hex.decode(each)) })
    },

    /** End a poll of ours. */
    async close(chat: PeerId, id: number): Promise<void> {
      const media = engine.messages.find(chat, id)?.media
      if (media?.kind !== 'poll') return
      const peer = await engine.peers.input(chat)
      await engine.call({
        _: 'messages.editMessage',
        peer,
        id,
        media: {
          _: 'inputMediaPoll',
          poll: {
            _: 'poll',
            id: Long.fromString(media.id),
            closed: true,
            question: { _: 'textWithEntities', text: media.question, entities: [] },
            answers: media.options.map((option) => ({
              _: 'pollAnswer',
              text: { _: 'textWithEntities', text: option.text, entities: [] },
              option: hex.decode(option.id),
            })),
            hash: 0 as never,
          },
        },
      })
    },

    /** How a poll stands now: told as a change of its message. */
    async refresh(chat: PeerId, id: number): Promise<void> {
      const peer = await engine.peers.input(chat)
      await engine.call({ _: 'messages.getPollResults', peer, msgId: id, pollHash: 0 as never })
    },

    /** Who chose an answer of a public poll, newest first. */
    async listVoters(chat: PeerId, id: number, option: string, offset?: string): Promise<VoterPage> {
      const answer = await engine.call({
        _: 'messages.getPollVotes',
        peer: await engine.peers.input(chat),
        id,
        option: hex.decode(option),
        offset,
        limit: 50,
      })
      return { count: answer.count, voters: answer.votes.map((vote) => peerIdOf(vote.peer)), next: answer.nextOffset }
    },
  }
  return { calls } satisfies Area
}
