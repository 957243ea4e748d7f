import { engine, self } from '~/store/engine'
import { pushLeft } from '~/store/navigation'
import { peer } from '~/store/peers'
import { language, say } from '~/store/words'
import { theme } from '~/store/theme'
import { Avatar } from '~/ui/kit/Avatar'
import { confirm } from '~/ui/kit/confirm'
import type { IconName } from '~/ui/kit/Icon'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { writePhone } from '~/ui/settings/phone'
import { LANGUAGE_NAMES } from '~/ui/settings/LanguagePage'

const PAGES: readonly [string, IconName][] = [
  ['notifications', 'bell'],
  ['privacy', 'lock'],
  ['sessions', 'devices'],
  ['storage', 'storage'],
]

export function Overview() {
  const me = peer(self.value ?? 0)
  const { value: quick } = useAnswer(() => engine.reactions.getQuick(), [], 'quickReaction')
  const open = (page: string) => pushLeft({ kind: 'settings', page })
  return (
    <>
      <Section>
        <ListItem
          start={<Avatar peer={self.value ?? 0} size={56} isPerson />}
          title={<bdi>{me?.title}</bdi>}
          subtitle={me?.phone && <bdi dir="ltr">{writePhone(me.phone)}</bdi>}
          onClick={() => open('profile')}
        />
      </Section>
      <Section>
        {PAGES.map(([page, icon]) => (
          <ListItem key={page} icon={icon} title={say(`settings.${page}`)} onClick={() => open(page)} />
        ))}
        <ListItem
          icon="globe"
          title={say('settings.language')}
          end={LANGUAGE_NAMES[language.value]}
          onClick={() => open('language')}
        />
        <ListItem
          icon="moon"
          title={say('settings.theme')}
          end={say(`settings.themes.${theme.value}`)}
          onClick={() => open('theme')}
        />
        <ListItem
          icon="heart"
          title={say('settings.quickReaction')}
          end={quick && <span class="Settings-emoji">{quick}</span>}
          onClick={() => open('quickReaction')}
        />
        <ListItem icon="info" title={say('settings.about')} onClick={() => open('about')} />
      </Section>
      <Section>
        <ListItem icon="signOut" isDanger title={say('settings.signOut')} onClick={() => void signOut()} />
      </Section>
    </>
  )
}

async function signOut(): Promise<void> {
  const isSure = await confirm({
    title: say('settings.signOutSure'),
    text: say('settings.signOutNote'),
    action: say('settings.signOut'),
    isDanger: true,
  })
  if (isSure) await engine.session.signOut().catch(showRefusal)
}
