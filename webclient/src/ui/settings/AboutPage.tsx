import { useEffect } from 'preact/hooks'

import { BUILD, isOutdated, lookForBuild } from '~/store/build'
import { engine, server } from '~/store/engine'
import { takeUpdate } from '~/store/serviceWorker'
import { say } from '~/store/words'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { useAnswer } from '~/ui/kit/useAnswer'

export function AboutPage() {
  useEffect(() => void lookForBuild(), [])
  const fingerprints = useAnswer(() => engine.account.getServerFingerprints()).value
  return (
    <>
      <Section title={say('settings.server')}>
        <ListItem icon="globe" title={<bdi>{server.value?.name}</bdi>} subtitle={<bdi>{location.host}</bdi>} />
        <ListItem
          icon="info"
          title={say('settings.serverVersion')}
          subtitle={<bdi dir="ltr">Chapar {server.value?.version}</bdi>}
        />
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
        <ListItem icon="info" title="Chapar Web" subtitle={<bdi dir="ltr">{writeBuild()}</bdi>} />
        {isOutdated.value && (
          <ListItem
            icon="download"
            title={say('main.newVersion')}
            subtitle={say('main.reload')}
            onClick={() => void takeUpdate()}
          />
        )}
      </Section>
    </>
  )
}

/** The version, and which of its builds, as the server's operator can compare it. */
function writeBuild(): string {
  return BUILD ? `${__APP_VERSION__} (${BUILD})` : __APP_VERSION__
}
