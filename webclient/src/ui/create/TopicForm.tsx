/** A new topic of a forum, or another name for one. */

import '~/ui/create/TopicForm.css'

import { useEffect, useState } from 'preact/hooks'

import { TOPIC_COLORS } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { popLeft, showChat } from '~/store/navigation'
import { say } from '~/store/words'
import { Step } from '~/ui/create/Steps'
import { useBusy } from '~/ui/info/useLoaded'
import { TopicIcon } from '~/ui/topics/TopicIcon'
import { TextField } from '~/ui/kit/TextField'
import { showRefusal } from '~/ui/kit/toast'

const TITLE_LENGTH = 128

export function TopicForm({ chat, topic }: { chat: PeerId; topic?: number }) {
  const [title, setTitle] = useState('')
  const [color, setColor] = useState<number>(TOPIC_COLORS[0])
  const [isBusy, run] = useBusy()
  useEffect(() => {
    if (!topic) return
    engine.forum.find(chat, topic).then((found) => found && setTitle(found.title), showRefusal)
  }, [chat, topic])

  const save = () =>
    run(async () => {
      if (topic) await engine.forum.setTitle(chat, topic, title.trim())
      const thread = topic ?? (await engine.forum.create(chat, title.trim(), color))
      popLeft()
      showChat({ chat, thread })
    })

  return (
    <Step
      title={say(topic ? 'topics.edit' : 'topics.new')}
      next={say(topic ? 'kit.save' : 'topics.create')}
      canGoOn={!!title.trim()}
      isBusy={isBusy}
      onBack={popLeft}
      onNext={save}
    >
      <div class="Step-fields">
        <TextField
          name="title"
          label={say('topics.name')}
          maxLength={TITLE_LENGTH}
          autofocus
          value={title}
          onInput={setTitle}
        />
        {!topic && (
          <div class="TopicForm-colors" role="group" aria-label={say('topics.color')}>
            {TOPIC_COLORS.map((each, index) => (
              <button
                key={each}
                type="button"
                aria-label={say('topics.colorNumber', { number: index + 1 })}
                aria-pressed={each === color}
                onClick={() => setColor(each)}
              >
                <TopicIcon title={title || '?'} color={each} size={40} />
              </button>
            ))}
          </div>
        )}
      </div>
    </Step>
  )
}
