import type { PeerId } from '~/contract/peers'
import { engine } from '~/store/engine'
import { peer } from '~/store/peers'
import { say } from '~/store/words'
import { Avatar } from '~/ui/kit/Avatar'
import { Button } from '~/ui/kit/Button'
import { EmptyState } from '~/ui/kit/EmptyState'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { Loading } from '~/ui/settings/Loading'

export function BlockedPage() {
  const { value: blocked, reload } = useAnswer(() => engine.privacy.listBlocked(), [], 'blocked')
  if (!blocked) return <Loading />
  if (!blocked.length) {
    return <EmptyState icon="block" title={say('settings.nobodyBlocked')} text={say('settings.blockedNote')} />
  }
  const unblock = (id: PeerId) => engine.privacy.setBlocked(id, false).then(reload, showRefusal)
  return (
    <Section note={say('settings.blockedNote')}>
      {blocked.map((id) => (
        <ListItem
          key={id}
          start={<Avatar peer={id} size={44} />}
          title={<bdi>{peer(id)?.title}</bdi>}
          end={<Button onClick={() => void unblock(id)}>{say('settings.unblock')}</Button>}
        />
      ))}
    </Section>
  )
}
