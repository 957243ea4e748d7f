import '~/ui/settings/QuickReactionPage.css'

import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { Loading } from '~/ui/settings/Loading'

/** What a double click on a message gives. core.telegram.org/method/messages.setDefaultReaction */
export function QuickReactionPage() {
  const { value: all } = useAnswer(() => engine.groups.listReactions())
  const { value: quick, setValue } = useAnswer(() => engine.reactions.getQuick(), [], 'quickReaction')
  if (!all) return <Loading />

  async function choose(emoji: string) {
    setValue(emoji)
    await engine.reactions.setQuick(emoji).catch((error: unknown) => {
      setValue(quick)
      showRefusal(error)
    })
  }

  return (
    <Section note={say('settings.quickReactionNote')}>
      <fieldset class="QuickReactionPage">
        <legend class="Unseen">{say('settings.quickReaction')}</legend>
        {[...new Set(quick ? [...all, quick] : all)].map((emoji) => (
          <label key={emoji} class="QuickReactionPage-one">
            <input
              type="radio"
              name="quickReaction"
              class="Unseen"
              value={emoji}
              checked={emoji === quick}
              onChange={() => void choose(emoji)}
            />
            {emoji}
          </label>
        ))}
      </fieldset>
    </Section>
  )
}
