/** Questions that are answered by yes or no. */

import { useState } from 'preact/hooks'

import { openOverlay } from '~/store/navigation'
import { say } from '~/store/words'
import { Button } from '~/ui/kit/Button'
import { Checkbox } from '~/ui/kit/Checkbox'
import { Modal } from '~/ui/kit/Modal'

interface Question {
  title: string
  text?: string
  /** What the button of the answer yes says: the deed, not "OK". */
  action: string
  isDanger?: boolean
  /** Something more that may be ticked. */
  option?: string
  isOptionOn?: boolean
}

/** Ask; false when the dialog was left. */
export async function confirm(question: Question): Promise<boolean> {
  return (await confirmWithOption(question)) !== undefined
}

/** Ask; undefined when the dialog was left, else whether `option` was ticked. */
export function confirmWithOption(question: Question): Promise<{ option: boolean } | undefined> {
  return new Promise((resolve) => {
    openOverlay((close) => (
      <ConfirmDialog
        {...question}
        onAnswer={(answer) => {
          close()
          resolve(answer)
        }}
      />
    ))
  })
}

function ConfirmDialog(props: Question & { onAnswer: (answer: { option: boolean } | undefined) => void }) {
  const { title, text, action, isDanger, option, isOptionOn = false, onAnswer } = props
  const [ticked, setTicked] = useState(isOptionOn)
  const leave = () => onAnswer(undefined)
  const footer = (
    <>
      <Button kind="quiet" onClick={leave}>
        {say('kit.cancel')}
      </Button>
      <Button kind={isDanger ? 'danger' : 'filled'} autofocus onClick={() => onAnswer({ option: ticked })}>
        {action}
      </Button>
    </>
  )
  return (
    <Modal title={title} size="small" hasNoCross isAlert onClose={leave} footer={footer}>
      {text && <p dir="auto">{text}</p>}
      {option && <Checkbox label={option} isOn={ticked} onChange={setTicked} />}
    </Modal>
  )
}
