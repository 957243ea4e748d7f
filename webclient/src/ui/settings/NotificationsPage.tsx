import { type KindNotices, NOTIFIED_KINDS, type NotifiedKind } from '~/contract/settings'
import { engine } from '~/store/engine'
import { askPermission, permission, playsSound, showsNotices } from '~/store/notices'
import { say } from '~/store/words'
import { Section } from '~/ui/kit/Section'
import { Switch } from '~/ui/kit/Switch'
import { showRefusal } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { playNotice } from '~/ui/notices/sound'
import { Loading } from '~/ui/settings/Loading'

export function NotificationsPage() {
  const kinds = useAnswer(() => engine.notifications.get(), [], 'notifySettings')
  const known = kinds.value

  function change(kind: NotifiedKind, part: Partial<KindNotices>) {
    if (!known) return
    const next = { ...known[kind], ...part }
    kinds.setValue({ ...known, [kind]: next })
    engine.notifications.set(kind, next).catch((error: unknown) => {
      showRefusal(error)
      kinds.reload()
    })
  }

  async function switchNotices(isOn: boolean) {
    showsNotices.value = isOn && (permission.value === 'granted' || (await askPermission()))
  }

  function switchSound(isOn: boolean) {
    playsSound.value = isOn
    if (isOn) playNotice()
  }

  return (
    <>
      <Section
        title={say('settings.thisBrowser')}
        note={permission.value === 'denied' && say('settings.noticesForbidden')}
      >
        <Switch
          icon="bell"
          label={say('settings.desktopNotices')}
          isOn={showsNotices.value && permission.value === 'granted'}
          isDisabled={permission.value === 'denied'}
          onChange={(isOn) => void switchNotices(isOn)}
        />
        <Switch icon="volume" label={say('settings.sound')} isOn={playsSound.value} onChange={switchSound} />
      </Section>
      {!known && <Loading />}
      {known &&
        NOTIFIED_KINDS.map((kind) => (
          <Kind key={kind} kind={kind} {...known[kind]} onChange={(part) => change(kind, part)} />
        ))}
    </>
  )
}

interface KindProps extends KindNotices {
  kind: NotifiedKind
  onChange: (part: Partial<KindNotices>) => void
}

function Kind({ kind, isOn, showsText, onChange }: KindProps) {
  return (
    <Section title={say(`settings.notified.${kind}`)}>
      <Switch label={say(`settings.notify.${kind}`)} isOn={isOn} onChange={(next) => onChange({ isOn: next })} />
      <Switch
        label={say('settings.showsText')}
        isOn={isOn && showsText}
        isDisabled={!isOn}
        onChange={(next) => onChange({ showsText: next })}
      />
    </Section>
  )
}
