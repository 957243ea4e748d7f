/** A question with its answers: to be voted on, then with how others voted. */

import '~/ui/chat/Poll.css'

import { useEffect, useRef, useState } from 'preact/hooks'

import type { PollMedia, PollOption } from '~/contract/media'
import type { Message } from '~/contract/messages'
import { engine } from '~/store/engine'
import { openOverlay } from '~/store/navigation'
import { say, writeNumber } from '~/store/words'
import { Avatar } from '~/ui/kit/Avatar'
import { Icon } from '~/ui/kit/Icon'
import { IconButton } from '~/ui/kit/IconButton'
import { Spinner } from '~/ui/kit/Spinner'
import { showRefusal, toast } from '~/ui/kit/toast'

export function Poll({ message, poll }: { message: Message; poll: PollMedia }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [voting, setVoting] = useState<readonly string[]>([])
  const [isExplained, setExplained] = useState(false)
  const hasAnswered = useRef(false)
  const hasVoted = poll.options.some((option) => option.isChosen)
  const isWrong = poll.isQuiz && poll.options.some((option) => option.isChosen && !option.isCorrect)
  const showsResults = hasVoted || poll.isClosed
  const canVote = !showsResults && !message.pending && !message.isScheduled

  // Whoever was wrong is told why, once; the lamp tells it whenever somebody wants to know.
  useEffect(() => {
    if (!hasAnswered.current || !hasVoted) return
    hasAnswered.current = false
    if (isWrong && poll.solution) toast(poll.solution)
  }, [hasVoted])

  async function vote(options: readonly string[]) {
    setVoting(options)
    hasAnswered.current = true
    try {
      await engine.polls.vote(message.chat, message.id, [...options])
      setChosen([])
    } catch (error) {
      showRefusal(error)
    } finally {
      setVoting([])
    }
  }

  function choose(option: PollOption) {
    if (!poll.isMultiple) return void vote([option.id])
    setChosen(chosen.includes(option.id) ? chosen.filter((each) => each !== option.id) : [...chosen, option.id])
  }

  return (
    <div class="Poll">
      <p class="Poll-question" dir="auto">
        {poll.question}
      </p>
      <div class="Poll-kind">
        {say(kindOf(poll))}
        {poll.recentVoters?.slice(0, 3).map((voter) => (
          <Avatar key={voter} peer={voter} size={18} isPerson />
        ))}
        {poll.isQuiz && showsResults && poll.solution && (
          <IconButton
            class="Poll-lamp"
            icon="lamp"
            label={say('poll.explanation')}
            aria-expanded={isExplained}
            onClick={() => setExplained(!isExplained)}
          />
        )}
      </div>
      {isExplained && poll.solution && (
        <p class="Poll-explanation" role="note" aria-label={say('poll.explanation')} dir="auto">
          {poll.solution}
        </p>
      )}
      <div role="group" aria-label={poll.question}>
        {poll.options.map((option) =>
          showsResults ? (
            <Result key={option.id} poll={poll} option={option} />
          ) : (
            <button
              key={option.id}
              type="button"
              class="Poll-option"
              role={poll.isMultiple ? 'checkbox' : 'radio'}
              aria-checked={chosen.includes(option.id)}
              disabled={!canVote || voting.length > 0}
              onClick={() => choose(option)}
            >
              <span class="Poll-mark" data-form={poll.isMultiple ? 'box' : 'dot'}>
                {voting.includes(option.id) ? (
                  <Spinner size={18} />
                ) : (
                  chosen.includes(option.id) && <Icon name="check" size={16} />
                )}
              </span>
              <bdi dir="auto">{option.text}</bdi>
            </button>
          ),
        )}
      </div>
      <Footer
        message={message}
        poll={poll}
        chosen={chosen}
        showsResults={showsResults}
        onVote={() => void vote(chosen)}
      />
    </div>
  )
}

function Result({ poll, option }: { poll: PollMedia; option: PollOption }) {
  const share = poll.totalVoters ? (option.votes ?? 0) / poll.totalVoters : 0
  const percent = writeNumber(share, { style: 'percent', maximumFractionDigits: 0 })
  const isWrong = poll.isQuiz && option.isChosen && !option.isCorrect
  const state = option.isCorrect ? 'right' : isWrong ? 'wrong' : undefined
  return (
    <div class="Poll-result" data-state={state} title={say('poll.votes', { count: option.votes ?? 0 })}>
      <span class="Poll-percent">{percent}</span>
      <span class="Poll-answer">
        <bdi dir="auto">{option.text}</bdi>
        {option.isChosen && (
          <span class="Poll-own" role="img" aria-label={say('poll.yourVote')}>
            <Icon name={isWrong ? 'close' : 'check'} size={14} />
          </span>
        )}
      </span>
      <span class="Poll-bar" style={{ '--share': `${Math.max(share * 100, 1)}%` }} aria-hidden="true" />
    </div>
  )
}

function Footer(props: {
  message: Message
  poll: PollMedia
  chosen: readonly string[]
  showsResults: boolean
  onVote: () => void
}) {
  const { message, poll, chosen, showsResults, onVote } = props
  const count = poll.totalVoters
    ? say(poll.isQuiz ? 'poll.answered' : 'poll.voted', { count: poll.totalVoters })
    : say('poll.noVotes')
  if (poll.isMultiple && !showsResults && chosen.length) {
    return (
      <button type="button" class="Poll-foot Poll-act" onClick={onVote}>
        {say('poll.vote')}
      </button>
    )
  }
  if (showsResults && poll.isPublic && poll.totalVoters > 0 && !message.isPost) {
    return (
      <button type="button" class="Poll-foot Poll-act" onClick={() => openVoters(message)}>
        {say('poll.results')} · {count}
      </button>
    )
  }
  return <p class="Poll-foot">{count}</p>
}

function openVoters(message: Message): void {
  void import('~/ui/chat/VotersDialog').then(({ VotersDialog }) =>
    openOverlay((close) => <VotersDialog message={message} onClose={close} />),
  )
}

function kindOf(poll: PollMedia): string {
  if (poll.isClosed) return 'poll.closed'
  if (poll.isQuiz) return poll.isPublic ? 'poll.quiz' : 'poll.anonymousQuiz'
  return poll.isPublic ? 'poll.public' : 'poll.anonymous'
}
