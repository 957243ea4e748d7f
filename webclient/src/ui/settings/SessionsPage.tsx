import type { SignedIn } from '~/contract/settings'
import { engine } from '~/store/engine'
import { now } from '~/store/now'
import { say, writeDate } from '~/store/words'
import { confirm } from '~/ui/kit/confirm'
import { IconButton } from '~/ui/kit/IconButton'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { Loading } from '~/ui/settings/Loading'

/** Seconds within which somebody counts as being there. */
const NOW = 120

export function SessionsPage() {
  const { value: sessions, reload } = useAnswer(() => engine.sessions.list(), [], 'sessions')
  if (!sessions) return <Loading />
  const here = sessions.find((each) => each.isCurrent)
  const others = sessions.filter((each) => !each.isCurrent)

  async function end(session: SignedIn) {
    const question = {
      title: say('settings.endSession'),
      text: session.app,
      action: say('settings.end'),
      isDanger: true,
    }
    if (await confirm(question)) await engine.sessions.end(session.hash).then(reload, showRefusal)
  }

  async function endOthers() {
    const question = { title: say('settings.endOthersSure'), action: say('settings.end'), isDanger: true }
    if (await confirm(question)) await engine.sessions.endOthers().then(reload, showRefusal)
  }

  return (
    <>
      <Section title={say('settings.thisSession')} note={others.length > 0 && say('settings.endOthersNote')}>
        {here && <Row session={here} />}
        {others.length > 0 && (
          <ListItem icon="block" isDanger title={say('settings.endOthers')} onClick={() => void endOthers()} />
        )}
      </Section>
      <Section title={say('settings.otherSessions')} note={!others.length && say('settings.noOtherSessions')}>
        {others.map((session) => (
          <Row key={session.hash} session={session} onEnd={() => void end(session)} />
        ))}
      </Section>
    </>
  )
}

function Row({ session, onEnd }: { session: SignedIn; onEnd?: () => void }) {
  const { app, device, system, address, country, activeAt, isCurrent } = session
  const isNow = isCurrent || activeAt > now.value - NOW
  const active = isNow ? say('settings.activeNow') : writeDate(activeAt, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ListItem
      icon="devices"
      title={<bdi>{[app, device].filter(Boolean).join(', ')}</bdi>}
      subtitle={
        <>
          <bdi>{[system, country, address].filter(Boolean).join(' · ')}</bdi>
          <br />
          {active}
        </>
      }
      end={onEnd && <IconButton icon="close" label={say('settings.endNamed', { name: app })} onClick={onEnd} />}
    />
  )
}
