import { engine, server } from '~/store/engine'
import { say } from '~/store/words'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { useAnswer } from '~/ui/kit/useAnswer'

export function AboutPage() {
  const fingerprints = useAnswer(() => engine.account.getServerFingerprints()).value
  return (
    <>
      <Section title={say('settings.server')}>
        <ListItem icon="globe" title={<bdi>{server.value?.name}</bdi>} subtitle={<bdi>{location.host}</bdi>} />
        <ListItem
          icon="key"
          title={say('settings.serverKey')}
          subtitle={fingerprints?.map((each) => (
            <code key={each} class="Settings-key">
              {each}
            </code>
          ))}
        />
      </Section>
      <Section title={say('settings.client')} note={say('settings.clientNote')}>
        <ListItem icon="info" title="Chapar Web" subtitle={<bdi>{__APP_VERSION__}</bdi>} />
      </Section>
    </>
  )
}
