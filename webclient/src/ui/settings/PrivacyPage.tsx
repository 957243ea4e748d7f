import { PRIVACY_KEYS } from '~/contract/settings'
import { engine, server } from '~/store/engine'
import { pushLeft } from '~/store/navigation'
import { say, writeNumber } from '~/store/words'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { useAnswer } from '~/ui/kit/useAnswer'

export function PrivacyPage() {
  const blocked = useAnswer(() => engine.privacy.listBlocked(), [], 'blocked').value
  const password = useAnswer(() => engine.password.get()).value
  const rules = useAnswer(() => Promise.all(PRIVACY_KEYS.map((key) => engine.privacy.get(key))), [], 'privacy').value
  const open = (page: string) => pushLeft({ kind: 'settings', page })
  return (
    <>
      <Section>
        <ListItem
          icon="block"
          title={say('settings.blocked')}
          end={blocked && writeNumber(blocked.length)}
          onClick={() => open('blocked')}
        />
        {server.value?.canSetPassword && (
          <ListItem
            icon="key"
            title={say('settings.password')}
            end={password && say(password.isSet ? 'settings.on' : 'settings.off')}
            onClick={() => open('password')}
          />
        )}
        <ListItem icon="devices" title={say('settings.sessions')} onClick={() => open('sessions')} />
      </Section>
      <Section title={say('settings.privacy')}>
        {PRIVACY_KEYS.map((key, i) => (
          <ListItem
            key={key}
            title={say(`settings.rules.${key}`)}
            end={rules?.[i] && say(`settings.audience.${rules[i].audience}`)}
            onClick={() => open(`rule/${key}`)}
          />
        ))}
      </Section>
    </>
  )
}
