import '~/ui/composer/PollForm.css'

import { useState } from 'preact/hooks'

import { peer as findPeer } from '~/store/peers'
import { say } from '~/store/words'
import type { Composition } from '~/ui/composer/Composition'
import { Button } from '~/ui/kit/Button'
import { IconButton } from '~/ui/kit/IconButton'
import { Modal } from '~/ui/kit/Modal'
import { Switch } from '~/ui/kit/Switch'
import { TextArea, TextField } from '~/ui/kit/TextField'

// core.telegram.org/constructor/poll
const QUESTION_LENGTH = 255
const OPTION_LENGTH = 100
const EXPLANATION_LENGTH = 200
const MOST_OPTIONS = 10

interface Form {
  question: string
  options: string[]
  isAnonymous: boolean
  isMultiple: boolean
  isQuiz: boolean
  correct?: number
  explanation: string
}

const BLANK: Form = {
  question: '',
  options: ['', ''],
  isAnonymous: true,
  isMultiple: false,
  isQuiz: false,
  explanation: '',
}

export function PollForm({ composition, close }: { composition: Composition; close: () => void }) {
  const [form, setForm] = useState(BLANK)
  const change = (part: Partial<Form>) => setForm({ ...form, ...part })
  const filled = form.options.flatMap((text, index) => (text.trim() ? [{ text: text.trim(), index }] : []))
  const correct = filled.findIndex(({ index }) => index === form.correct)
  const isWhole = !!form.question.trim() && filled.length >= 2 && (!form.isQuiz || correct >= 0)
  const isPosting = findPeer(composition.place.chat)?.kind === 'channel' // where all polls are anonymous

  function submit(event: Event) {
    event.preventDefault()
    if (!isWhole) return
    composition.sendMedia({
      kind: 'poll',
      question: form.question.trim(),
      options: filled.map(({ text }) => text),
      isAnonymous: form.isAnonymous || isPosting,
      isMultiple: form.isMultiple && !form.isQuiz,
      correct: form.isQuiz ? correct : undefined,
      explanation: form.isQuiz ? form.explanation.trim() : undefined,
    })
    close()
  }
  const footer = (
    <Button kind="filled" type="submit" form="PollForm" disabled={!isWhole}>
      {say('composer.sendPoll')}
    </Button>
  )
  return (
    <Modal title={say('composer.newPoll')} onClose={close} footer={footer}>
      <form id="PollForm" class="PollForm" onSubmit={submit}>
        <TextArea
          label={say('composer.question')}
          value={form.question}
          maxLength={QUESTION_LENGTH}
          autofocus
          onInput={(question) => change({ question: question.replace(/\n/g, ' ') })}
        />
        <Options form={form} change={change} />
        {!isPosting && (
          <Switch
            label={say('composer.isAnonymous')}
            isOn={form.isAnonymous}
            onChange={(isAnonymous) => change({ isAnonymous })}
          />
        )}
        <Switch
          label={say('composer.isMultiple')}
          isOn={form.isMultiple && !form.isQuiz}
          isDisabled={form.isQuiz}
          onChange={(isMultiple) => change({ isMultiple })}
        />
        <Switch
          label={say('composer.isQuiz')}
          isOn={form.isQuiz}
          onChange={(isQuiz) => change({ isQuiz, correct: undefined })}
        />
        {form.isQuiz && (
          <TextArea
            label={say('composer.explanation')}
            hint={say('composer.explanationHint')}
            value={form.explanation}
            maxLength={EXPLANATION_LENGTH}
            onInput={(explanation) => change({ explanation })}
          />
        )}
      </form>
    </Modal>
  )
}

/** One field more than is filled, as long as there may be more. */
function Options({ form, change }: { form: Form; change: (part: Partial<Form>) => void }) {
  const { options, isQuiz, correct } = form
  function write(index: number, text: string) {
    const next = options.map((each, place) => (place === index ? text : each))
    if (next.length < MOST_OPTIONS && next.every((each) => each.trim())) next.push('')
    change({ options: next })
  }
  function remove(index: number) {
    const next = options.filter((_, place) => place !== index)
    const moved = correct === undefined || correct === index ? undefined : correct > index ? correct - 1 : correct
    change({ options: next, correct: moved })
  }
  return (
    <fieldset class="PollForm-options">
      <legend class="Unseen">{say('composer.options')}</legend>
      {options.map((text, index) => (
        <div key={index} class="PollForm-option">
          {isQuiz && (
            <input
              type="radio"
              name="correct"
              aria-label={say('composer.isCorrect', { count: index + 1 })}
              checked={correct === index}
              onChange={() => change({ correct: index })}
            />
          )}
          <TextField
            label={say('composer.option', { count: index + 1 })}
            value={text}
            maxLength={OPTION_LENGTH}
            onInput={(next) => write(index, next)}
          />
          {options.length > 2 && (
            <IconButton
              icon="close"
              label={say('composer.removeOption', { count: index + 1 })}
              onClick={() => remove(index)}
            />
          )}
        </div>
      ))}
      {isQuiz && correct === undefined && <p class="PollForm-hint">{say('composer.chooseCorrect')}</p>}
    </fieldset>
  )
}
