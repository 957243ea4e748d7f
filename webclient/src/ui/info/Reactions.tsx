/** Which reactions may be given. core.telegram.org/api/reactions */

import '~/ui/info/Reactions.css'

import { useState } from 'preact/hooks'

import type { FullPeer, ReactionsAllowed } from '~/contract/chats'
import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { useFullPeer } from '~/store/fullPeers'
import { popRight } from '~/store/navigation'
import { say } from '~/store/words'
import { Page, Waiting } from '~/ui/info/Page'
import { useBusy, useLoaded } from '~/ui/info/useLoaded'
import { Button } from '~/ui/kit/Button'
import { RadioList } from '~/ui/kit/RadioList'
import { Section } from '~/ui/kit/Section'

type Allowed = ReactionsAllowed['allowed']

export function Reactions({ peer: id }: { peer: PeerId }) {
  const full = useFullPeer(id)
  return <Page title={say('info.reactions')}>{full ? <Form full={full} /> : <Waiting />}</Page>
}

function Form({ full }: { full: FullPeer }) {
  const known = full.reactions ?? { allowed: 'all' }
  const [allowed, setAllowed] = useState<Allowed>(known.allowed)
  const [chosen, setChosen] = useState<string[]>(known.allowed === 'some' ? known.emoji : [])
  const { value: all } = useLoaded(() => engine.groups.listReactions(), 'all')
  const [isBusy, run] = useBusy()
  const choose = (emoji: string) =>
    setChosen(chosen.includes(emoji) ? chosen.filter((each) => each !== emoji) : [...chosen, emoji])
  const save = () =>
    run(async () => {
      const wanted: ReactionsAllowed =
        allowed === 'some' && chosen.length
          ? { allowed, emoji: chosen }
          : { allowed: allowed === 'all' ? 'all' : 'none' }
      await engine.groups.setReactions(full.peer, wanted)
      popRight()
    })
  return (
    <>
      <Section>
        <RadioList
          label={say('info.reactions')}
          options={(['all', 'some', 'none'] as const).map((value) => ({
            value,
            label: say(`info.reactions_${value}`),
          }))}
          value={allowed}
          onChange={setAllowed}
        />
      </Section>
      {allowed === 'some' && (
        <Section title={say('info.allowedReactions')}>
          <div class="Reactions-choice">
            {(all ?? chosen).map((emoji) => (
              <button key={emoji} type="button" aria-pressed={chosen.includes(emoji)} onClick={() => choose(emoji)}>
                {emoji}
              </button>
            ))}
          </div>
        </Section>
      )}
      <div class="InfoPage-save">
        <Button kind="filled" isWide isBusy={isBusy} onClick={save}>
          {say('kit.save')}
        </Button>
      </div>
    </>
  )
}
