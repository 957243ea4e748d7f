import type { PeerId } from '~/contract/peers'
import { type Audience, PRIVACY_KEYS, type PrivacyRule } from '~/contract/settings'
import { engine } from '~/store/engine'
import { openOverlay } from '~/store/navigation'
import { peer } from '~/store/peers'
import { say, writeNumber } from '~/store/words'
import { ListItem } from '~/ui/kit/ListItem'
import { RadioList } from '~/ui/kit/RadioList'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { ExceptionsDialog } from '~/ui/settings/ExceptionsDialog'
import { Loading } from '~/ui/settings/Loading'

const AUDIENCES: readonly Audience[] = ['everybody', 'contacts', 'nobody']

/** Who may see or do one thing, and who is excepted. */
export function PrivacyRulePage({ about }: { about: string }) {
  const key = PRIVACY_KEYS.find((each) => each === about) ?? 'lastSeen'
  const { value: rule, setValue, reload } = useAnswer(() => engine.privacy.get(key), [key], 'privacy')
  if (!rule) return <Loading />

  function change(part: Partial<PrivacyRule>) {
    if (!rule) return
    const next = { ...rule, ...part }
    setValue(next)
    engine.privacy.set(key, next).catch((error: unknown) => {
      showRefusal(error)
      reload()
    })
  }

  return (
    <>
      <Section title={say('settings.whoMay')}>
        <RadioList
          label={say(`settings.rules.${key}`)}
          options={AUDIENCES.map((value) => ({ value, label: say(`settings.audience.${value}`) }))}
          value={rule.audience}
          onChange={(audience) => change({ audience })}
        />
      </Section>
      <Section title={say('settings.exceptions')} note={say('settings.exceptionsNote')}>
        {rule.audience !== 'everybody' && (
          <Exceptions
            title={say('settings.alwaysAllow')}
            ids={rule.allowed}
            onChange={(allowed) => change({ allowed })}
          />
        )}
        {rule.audience !== 'nobody' && (
          <Exceptions title={say('settings.neverAllow')} ids={rule.denied} onChange={(denied) => change({ denied })} />
        )}
      </Section>
    </>
  )
}

function Exceptions(props: { title: string; ids: PeerId[]; onChange: (ids: PeerId[]) => void }) {
  const { title, ids, onChange } = props
  const names = ids.map((id) => peer(id)?.title).filter(Boolean)
  const ask = () =>
    openOverlay((close) => <ExceptionsDialog title={title} chosen={ids} onDone={onChange} onClose={close} />)
  return (
    <ListItem
      icon="users"
      title={title}
      subtitle={names.length > 0 && <bdi>{names.join(say('kit.comma'))}</bdi>}
      end={writeNumber(ids.length)}
      onClick={ask}
    />
  )
}
