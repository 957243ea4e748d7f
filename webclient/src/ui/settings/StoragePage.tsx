import { engine } from '~/store/engine'
import { say } from '~/store/words'
import { confirm } from '~/ui/kit/confirm'
import { ListItem } from '~/ui/kit/ListItem'
import { Section } from '~/ui/kit/Section'
import { showRefusal, toast } from '~/ui/kit/toast'
import { useAnswer } from '~/ui/kit/useAnswer'
import { writeBytes } from '~/ui/media/writing'

export function StoragePage() {
  const used = useAnswer(async () => (await navigator.storage.estimate()).usage ?? 0)

  async function clear() {
    const isSure = await confirm({
      title: say('settings.clearCacheSure'),
      text: say('settings.storageNote'),
      action: say('settings.clearCache'),
      isDanger: true,
    })
    if (!isSure) return
    await engine.account.clearCache().then(() => toast(say('settings.cacheCleared')), showRefusal)
    used.reload()
  }

  return (
    <Section note={say('settings.storageNote')}>
      <ListItem icon="storage" title={say('settings.used')} end={used.value !== undefined && writeBytes(used.value)} />
      <ListItem icon="delete" isDanger title={say('settings.clearCache')} onClick={() => void clear()} />
    </Section>
  )
}
